package org.rapporteur.discussion.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.language.Shingles;

class SimilarityKindTests {

  private static final String SENTENCE =
      "The Forum should continue because it is the only place where all of us discuss policy.";
  private static final String MORE =
      " Its secretariat should be paid from the regular budget, and its meetings should be held in"
          + " each region in turn, with interpretation in all six languages and remote speakers.";
  private static final String SHORT = "We agree with what the network said.";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SENTENCE, SENTENCE, NEARLY_THE_SAME
          SENTENCE, BOTH,     CONTAINS_IT
          BOTH,     SENTENCE, PART_OF_IT
          SENTENCE, MORE,
          SHORT,    SHORT,    NEARLY_THE_SAME
          SHORT,    LONG,
          LONG,     SHORT,
          """)
  void similarityIsComparedInBothDirections(
      String written, String comment, SimilarityKind likeness) {
    assertThat(
            SimilarityKind.compare(
                Shingles.fromText(text(written)), Shingles.fromText(text(comment))))
        .isEqualTo(Optional.ofNullable(likeness));
  }

  private static String text(String name) {
    return switch (name) {
      case "SENTENCE" -> SENTENCE;
      case "MORE" -> MORE;
      case "BOTH" -> SENTENCE + MORE;
      case "SHORT" -> SHORT;
      default -> SHORT + MORE;
    };
  }
}
