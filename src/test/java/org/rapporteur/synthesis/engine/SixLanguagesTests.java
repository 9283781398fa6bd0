package org.rapporteur.synthesis.engine;

/// The same matters in six languages, and positions of all groups.
class SixLanguagesTests extends WholeDraft {

  SixLanguagesTests() {
    super(RealMaterial.sixLanguages());
  }
}
