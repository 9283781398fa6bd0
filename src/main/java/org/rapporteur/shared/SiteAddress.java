package org.rapporteur.shared;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where this installation stands, without a slash at the end, for whatever is read elsewhere:
/// mails, feeds, files, prints. Once it is set, nobody is believed who says otherwise.
@Component
public class SiteAddress {

  private final String set;
  private final Environment environment;

  SiteAddress(@Value("${rapporteur.address:}") String set, Environment environment) {
    this.set = set.strip().replaceAll("/+$", "");
    this.environment = environment;
  }

  /// On this machine where none is set.
  public String orLocal() {
    return or(
        () ->
            "http://localhost:"
                + environment.getProperty(
                    "local.server.port", environment.getProperty("server.port", "8080")));
  }

  /// Where none is set, what whoever asks takes it to be.
  public String or(Supplier<String> taken) {
    return set.isEmpty() ? taken.get() : set;
  }
}
