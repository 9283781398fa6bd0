package org.rapporteur.shared.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.comparison.TextDiff.Kind;
import org.rapporteur.shared.comparison.TextDiff.Segment;

class TextDiffTests {

  @Test
  void removedAndAddedWordsAreMarked() {
    assertThat(
            TextDiff.compute("We favour a short mandate.", "We favour a long mandate.").segments())
        .containsExactly(
            new Segment(Kind.UNCHANGED, "We favour a "),
            new Segment(Kind.REMOVED, "short"),
            new Segment(Kind.ADDED, "long"),
            new Segment(Kind.UNCHANGED, " mandate."));
    assertThat(TextDiff.compute("Yes.", "Yes.").isUnchanged()).isTrue();
    assertThat(TextDiff.compute("", "Yes.").segments())
        .containsExactly(new Segment(Kind.ADDED, "Yes."));
  }

  @Test
  void replacedPhraseIsOneChange() {
    assertThat(
            TextDiff.compute("The comments were made here.", "People wrote their words here.")
                .segments())
        .containsExactly(
            new Segment(Kind.REMOVED, "The comments were made"),
            new Segment(Kind.ADDED, "People wrote their words"),
            new Segment(Kind.UNCHANGED, " here."));
    assertThat(TextDiff.compute("A forum.", "A good forum.").segments())
        .containsExactly(
            new Segment(Kind.UNCHANGED, "A "),
            new Segment(Kind.ADDED, "good "),
            new Segment(Kind.UNCHANGED, "forum."));
  }

  @Test
  void diffContainsBothTextsCompletely() {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      requireBothTexts(randomText(random, i), randomText(random, i));
    }
    requireBothTexts("one ".repeat(20_000), "two ".repeat(20_000));
  }

  private static void requireBothTexts(String before, String after) {
    var comparison = TextDiff.compute(before, after);
    assertThat(textWithout(comparison, Kind.ADDED)).isEqualTo(before);
    assertThat(textWithout(comparison, Kind.REMOVED)).isEqualTo(after);
  }

  private static String textWithout(TextDiff comparison, Kind kind) {
    return comparison.segments().stream()
        .filter(piece -> piece.kind() != kind)
        .map(Segment::text)
        .collect(Collectors.joining());
  }

  private static String randomText(Random random, int length) {
    String[] words = {"forum", "mandate", "المنتدى", "论坛", "𝒜", " ", "\n\n", ",", "é"};
    return random
        .ints(length, 0, words.length)
        .mapToObj(n -> words[n])
        .collect(Collectors.joining(" "));
  }
}
