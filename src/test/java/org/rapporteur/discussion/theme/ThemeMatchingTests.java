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
  void themeWithSameSourceIsMatched() {
    var found = newTheme("hubs", 1L, 2L, 3L);

    assertThat(ThemeMatching.match(List.of(knownTheme(7, "hubs", 8L, 9L)), List.of(found)))
        .containsEntry(found, 7L);
  }

  @Test
  void themeWithOtherSourceNeedsHalfOfComments() {
    var half = newTheme("costs", 1L, 2L, 5L, 6L);

    assertThat(ThemeMatching.match(List.of(knownTheme(7, "hubs", 1L, 2L, 3L, 4L)), List.of(half)))
        .containsEntry(half, 7L);
    var less = newTheme("costs", 1L, 5L, 6L);
    assertThat(ThemeMatching.match(List.of(knownTheme(7, "hubs", 1L, 2L, 3L, 4L)), List.of(less)))
        .isEmpty();
  }

  @Test
  void splitThemeMatchesLargerPartOnly() {
    var smaller = newTheme("a", 1L, 2L, 3L);
    var larger = newTheme("b", 4L, 5L, 6L, 2L);

    assertThat(
            ThemeMatching.match(
                List.of(knownTheme(7, "hubs", 1L, 2L, 3L, 4L, 5L, 6L)), List.of(smaller, larger)))
        .containsOnlyKeys(larger);
  }

  @Test
  void sameSourceTakesPrecedenceOverSharedComments() {
    var same = newTheme("hubs", 9L);
    var other = newTheme("costs", 1L, 2L);

    assertThat(ThemeMatching.match(List.of(knownTheme(7, "hubs", 1L, 2L)), List.of(other, same)))
        .containsOnlyKeys(same);
  }

  @Test
  void themesOfSameSourceMatchByMostSharedComments() {
    var few = knownTheme(7, "hubs", 1L, 2L);
    var many = knownTheme(8, "hubs", 3L, 4L, 5L);
    var found = newTheme("hubs", 3L, 4L);

    assertThat(ThemeMatching.match(List.of(few, many), List.of(found))).containsEntry(found, 8L);
    var another = newTheme("hubs", 1L);
    assertThat(ThemeMatching.match(List.of(few, many), List.of(found, another)))
        .containsEntry(found, 8L)
        .containsEntry(another, 7L);
  }

  @Test
  void otherQuestionOrLanguageIsNotMatched() {
    var french = new NewTheme(1, "x", LanguageTag.FRENCH, Set.of(1L, 2L));
    var elsewhere = new NewTheme(2, "hubs", LanguageTag.ENGLISH, Set.of(1L, 2L));

    assertThat(
            ThemeMatching.match(List.of(knownTheme(7, "hubs", 1L, 2L)), List.of(french, elsewhere)))
        .isEmpty();
  }

  private static KnownTheme knownTheme(long id, String source, Long... comments) {
    return new KnownTheme(id, 1, source, LanguageTag.ENGLISH, Set.of(comments));
  }

  private static NewTheme newTheme(String source, Long... comments) {
    return new NewTheme(1, source, LanguageTag.ENGLISH, Set.of(comments));
  }
}
