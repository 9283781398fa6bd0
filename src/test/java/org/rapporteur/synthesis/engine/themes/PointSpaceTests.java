package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;

/// How alike texts are in a language that no model knows.
class PointSpaceTests {

  private static final LanguageTag FRENCH = LanguageTag.FRENCH;

  private static final String[] MATTERS = {"bibliothèque", "piscine", "fontaine", "chorale"};

  /// All begin alike, and are of one of four matters.
  private final List<String> texts =
      IntStream.range(0, 120)
          .mapToObj(
              i ->
                  "La commune devrait ouvrir dès maintenant la %s du quartier %s"
                      .formatted(MATTERS[i % MATTERS.length], "abcdefghijkl".charAt(i / 10)))
          .toList();

  private final PointSpace space = PointSpace.byNgrams(texts, FRENCH);
  private final List<Points.Point> points =
      texts.stream().map(text -> space.place(text, Points.NONE)).toList();

  @Test
  void whatAllTextsShareMakesNoTwoOfThemAlike() {
    assertThat(points.getFirst().likeness(points.get(MATTERS.length))).isGreaterThan(0.4);
    assertThat(points.getFirst().likeness(points.get(41))).isNegative();
    assertThat(points.stream().mapToDouble(points.getFirst()::likeness).average().orElseThrow())
        .isCloseTo(0, within(0.05));
    assertThat(points).allSatisfy(p -> assertThat(p.likeness(p)).isCloseTo(1, within(1e-4)));
  }

  @Test
  void ofAFewTextsWhatAllShareMayBeTheirMatter() {
    var few = texts.subList(0, FewPoints.MOST);
    var among = PointSpace.byNgrams(few, FRENCH);
    assertThat(
            among.place(few.getFirst(), Points.NONE).likeness(among.place(few.get(1), Points.NONE)))
        .isGreaterThan(0.2);
  }

  @Test
  void centresAreWhereTheirPointsAre() {
    var all = new Points(space);
    points.forEach(all::add);
    var alone = space.alone(points.get(3));
    var pair = all.centre(List.of(3, 7));
    for (var point : points) {
      assertThat(point.likeness(alone)).isCloseTo(point.likeness(points.get(3)), within(1e-6));
      assertThat(point.likeness(pair) * pair.length())
          .isCloseTo(point.likeness(points.get(3)) + point.likeness(points.get(7)), within(1e-5));
    }
  }

  /// A few words share little with what all texts share.
  @Test
  void withWhatAllShareTextsAreAsAlikeAsTheirTerms() {
    var whole = points.getFirst().wholeLikeness(space.alone(points.get(1)));
    assertThat(whole).isBetween(0.2, 1.0).isGreaterThan(points.getFirst().likeness(points.get(1)));
    assertThat(points.getFirst().wholeLikeness(space.alone(points.getFirst())))
        .isCloseTo(1, within(1e-4));
  }

  @Test
  void whatHasNoKnownTermIsLikeNothing() {
    var nowhere = space.place("§§", Points.NONE);
    assertThat(points).allSatisfy(point -> assertThat(point.likeness(nowhere)).isZero());
  }

  @Test
  void aSpaceThatWasKeptPlacesTextsAsBefore() throws IOException {
    var written = new ByteArrayOutputStream();
    PointSpace.FORM.write(space, new DataOutputStream(written));
    var read =
        PointSpace.FORM.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
    for (int i = 0; i < 20; i++) {
      var again = read.place(texts.get(i), Points.NONE);
      assertThat(again.likeness(points.get(2))).isEqualTo(points.get(i).likeness(points.get(2)));
    }
  }
}
