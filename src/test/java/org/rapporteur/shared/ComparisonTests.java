package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Comparison.Kind;
import org.rapporteur.shared.Comparison.Piece;

class ComparisonTests {

  @Test
  void wordsThatWereTakenOutAndPutInAreTold() {
    assertThat(Comparison.of("We favour a short mandate.", "We favour a long mandate.").pieces())
        .containsExactly(
            new Piece(Kind.SAME, "We favour a "),
            new Piece(Kind.GONE, "short"),
            new Piece(Kind.NEW, "long"),
            new Piece(Kind.SAME, " mandate."));
    assertThat(Comparison.of("Yes.", "Yes.").isSame()).isTrue();
    assertThat(Comparison.of("", "Yes.").pieces()).containsExactly(new Piece(Kind.NEW, "Yes."));
  }

  @Test
  void phraseThatWasPutForAnotherIsOneChange() {
    assertThat(
            Comparison.of("The comments were made here.", "People wrote their words here.")
                .pieces())
        .containsExactly(
            new Piece(Kind.GONE, "The comments were made"),
            new Piece(Kind.NEW, "People wrote their words"),
            new Piece(Kind.SAME, " here."));
    assertThat(Comparison.of("A forum.", "A good forum.").pieces())
        .containsExactly(
            new Piece(Kind.SAME, "A "),
            new Piece(Kind.NEW, "good "),
            new Piece(Kind.SAME, "forum."));
  }

  @Test
  void bothTextsAreThereWholeWhateverTheyAre() {
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      holds(text(random, i), text(random, i));
    }
    holds("one ".repeat(20_000), "two ".repeat(20_000));
  }

  private static void holds(String before, String after) {
    var comparison = Comparison.of(before, after);
    assertThat(without(comparison, Kind.NEW)).isEqualTo(before);
    assertThat(without(comparison, Kind.GONE)).isEqualTo(after);
  }

  private static String without(Comparison comparison, Kind kind) {
    return comparison.pieces().stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random, int length) {
    String[] words = {"forum", "mandate", "المنتدى", "论坛", "𝒜", " ", "\n\n", ",", "é"};
    return random
        .ints(length, 0, words.length)
        .mapToObj(n -> words[n])
        .collect(Collectors.joining(" "));
  }
}
