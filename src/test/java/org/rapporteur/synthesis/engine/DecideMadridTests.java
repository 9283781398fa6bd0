package org.rapporteur.synthesis.engine;

/// A real consultation in a language that no model knows: 5,571 comments on eighty questions.
class DecideMadridTests extends WholeDraft {

  DecideMadridTests() {
    super(RealMaterial.decideMadrid());
  }
}
