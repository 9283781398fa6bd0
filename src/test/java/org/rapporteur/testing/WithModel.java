package org.rapporteur.testing;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Runs the application with a stub language model. All implementing tests share one application.
public interface WithModel {

  StubModel MODEL = new StubModel();
  String KEY = "not-to-be-seen";

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry registry) {
    registry.add("rapporteur.rephrasing.address", MODEL::address);
    registry.add("rapporteur.rephrasing.model", () -> "a-model");
    registry.add("rapporteur.rephrasing.key", () -> KEY);
    registry.add("rapporteur.rephrasing.time-limit", () -> "5s");
  }
}
