package org.rapporteur.discussion.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.theme.ThemeMatching.KnownTheme;
import org.rapporteur.discussion.theme.ThemeMatching.NewTheme;
import org.rapporteur.shared.LanguageTag;

class ThemeMatchingTests {

  @Test
  void themeOfTheSameSourceGoesOnWhateverItsComments() {
    var found = now("hubs", 1L, 2L, 3L);

    assertThat(ThemeMatching.match(List.of(known(7, "hubs", 8L, 9L)), List.of(found)))
        .containsEntry(found, 7L);
  }

  @Test
  void themeUnderAnotherSourceGoesOnWithHalfOfItsComments() {
    var half = now("costs", 1L, 2L, 5L, 6L);

    assertThat(ThemeMatching.match(List.of(known(7, "hubs", 1L, 2L, 3L, 4L)), List.of(half)))
        .containsEntry(half, 7L);
    var less = now("costs", 1L, 5L, 6L);
    assertThat(ThemeMatching.match(List.of(known(7, "hubs", 1L, 2L, 3L, 4L)), List.of(less)))
        .isEmpty();
  }

  @Test
  void oneThemeGoesOnInOneAndTheLargerPartDecides() {
    var smaller = now("a", 1L, 2L, 3L);
    var larger = now("b", 4L, 5L, 6L, 2L);

    assertThat(
            ThemeMatching.match(
                List.of(known(7, "hubs", 1L, 2L, 3L, 4L, 5L, 6L)), List.of(smaller, larger)))
        .containsOnlyKeys(larger);
  }

  @Test
  void sourceDecidesBeforeWhatIsShared() {
    var same = now("hubs", 9L);
    var other = now("costs", 1L, 2L);

    assertThat(ThemeMatching.match(List.of(known(7, "hubs", 1L, 2L)), List.of(other, same)))
        .containsOnlyKeys(same);
  }

  @Test
  void ofSeveralOfOneSourceEachGoesOnWhereItSharesMost() {
    var few = known(7, "hubs", 1L, 2L);
    var many = known(8, "hubs", 3L, 4L, 5L);
    var found = now("hubs", 3L, 4L);

    assertThat(ThemeMatching.match(List.of(few, many), List.of(found))).containsEntry(found, 8L);
    var another = now("hubs", 1L);
    assertThat(ThemeMatching.match(List.of(few, many), List.of(found, another)))
        .containsEntry(found, 8L)
        .containsEntry(another, 7L);
  }

  @Test
  void nothingGoesOnInAnotherQuestionOrLanguage() {
    var french = new NewTheme(1, "x", LanguageTag.FRENCH, Set.of(1L, 2L));
    var elsewhere = new NewTheme(2, "hubs", LanguageTag.ENGLISH, Set.of(1L, 2L));

    assertThat(ThemeMatching.match(List.of(known(7, "hubs", 1L, 2L)), List.of(french, elsewhere)))
        .isEmpty();
  }

  private static KnownTheme known(long id, String source, Long... comments) {
    return new KnownTheme(id, 1, source, LanguageTag.ENGLISH, Set.of(comments));
  }

  private static NewTheme now(String source, Long... comments) {
    return new NewTheme(1, source, LanguageTag.ENGLISH, Set.of(comments));
  }
}
