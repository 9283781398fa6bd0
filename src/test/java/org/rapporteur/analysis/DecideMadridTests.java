package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A real consultation in a language that no model knows: 5,571 comments on eighty questions.
class DecideMadridTests extends WholeDraft {

  DecideMadridTests() {
    super(RealMaterial.decideMadrid());
  }

  @Test
  void noTwoThemesOfAQuestionAreCalledByTheSameWords() {
    for (var question : found.themes()) {
      assertThat(question.themes().stream().flatMap(theme -> theme.terms().stream()))
          .as("question " + question.question())
          .doesNotHaveDuplicates();
    }
  }
}
