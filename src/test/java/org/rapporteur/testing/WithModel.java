package org.rapporteur.testing;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Runs the application with a stub language model. All implementing tests share one application.
public interface WithModel {

  StubModel MODEL = new StubModel();
  String KEY = "not-to-be-seen";

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry registry) {
    registry.add("rapporteur.model.address", MODEL::address);
    registry.add("rapporteur.model.name", () -> "a-model");
    registry.add("rapporteur.model.key", () -> KEY);
    registry.add("rapporteur.model.time-limit", () -> "5s");
  }
}
