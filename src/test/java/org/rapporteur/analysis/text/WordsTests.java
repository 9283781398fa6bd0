package org.rapporteur.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTests {

  /// Letters that stand for others, marks that are set on them, and what is neither.
  private static final String LETTERS =
      "aZz09 '’\n\t-_.,“”–—‘éÉÀÿß×÷ñÑ́ŉﬁªº½²µ№ЯяЙйЁёأإآابّْٔ一龥、。，！（ａ한ᄒ\u1161ͅ\u00a0\u00ad\u200b😀𝒜";

  @Test
  void textThatIsFoldedInOnePassIsTheSameAsOneThatIsNormalized() {
    var random = new Random(7);
    int[] points = LETTERS.codePoints().toArray();
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      int few = 1 + random.nextInt(points.length);
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.appendCodePoint(points[random.nextInt(few)]);
      }
      assertThat(Words.key(text.toString()))
          .as(text.toString())
          .isEqualTo(Words.normalizedKey(text.toString()));
    }
    for (char c = 1; c < Character.MIN_SURROGATE; c++) {
      String text = "a" + c + "b" + c + " " + c + c;
      assertThat(Words.key(text)).as(text).isEqualTo(Words.normalizedKey(text));
    }
  }

  @Test
  void caseMarksAndSpacesAreNoneOfTheWords() {
    assertThat(Words.key("  “Don’t” — the  FORUM's ÉCOLE!\n")).isEqualTo("dont the forums école");
    assertThat(Words.key("")).isEmpty();
    assertThat(Words.key("?!")).isEmpty();
  }

  @Test
  void ampersandsOfCopiesAreTheWordThatTheyStandFor() {
    assertThat(Words.copyKey("Medicare & Medicaid"))
        .isEqualTo(Words.copyKey("Medicare &amp; Medicaid"))
        .isEqualTo(Words.copyKey("Medicare and Medicaid"));
  }
}
