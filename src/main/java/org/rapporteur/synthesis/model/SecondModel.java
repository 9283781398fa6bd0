package org.rapporteur.synthesis.model;

import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The language model that checks if sentences follow from what they cite, or none.
@Component
public class SecondModel implements DisposableBean {

  private final LanguageModel model;
  private final Optional<ModelClient> client;

  SecondModel(LanguageModelSettings settings) {
    model = LanguageModel.second(settings);
    client = model.isOn() ? Optional.of(new ModelClient(model)) : Optional.empty();
  }

  public boolean isOn() {
    return model.isOn();
  }

  public String name() {
    return model.name();
  }

  /// Returns the host, with its port if the address has one.
  public String host() {
    return model.host();
  }

  /// True if texts leave this machine.
  public boolean isElsewhere() {
    return model.isElsewhere();
  }

  /// @throws ModelOff if the operator named no second model
  ModelClient client() {
    return client.orElseThrow(ModelOff::new);
  }

  @Override
  public void destroy() {
    client.ifPresent(ModelClient::destroy);
  }
}
