package org.rapporteur.testing;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The application with a language model that answers as a test wants it to: one application for
/// all who implement this.
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
