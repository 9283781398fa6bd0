package org.rapporteur.analysis.stances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.stances.CodedTheme.Place;

class CodedThemeTests {

  private static final Set<String> STATEMENTS = Set.of("a", "b", "c", "d");

  @Test
  void itIsTheThemeOfItsNameWhateverThatHoldsNow() {
    assertThat(
            CodedTheme.follow(
                "hubs",
                STATEMENTS,
                List.of(
                    new Place("other", List.of(), () -> STATEMENTS),
                    new Place("hubs", List.of(), () -> Set.of("x")))))
        .contains("hubs");
  }

  @Test
  void asAPartItIsToldWithTheThemeAboveIt() {
    assertThat(
            CodedTheme.follow(
                "hubs", STATEMENTS, List.of(new Place("meeting", List.of("hubs"), () -> Set.of()))))
        .contains("meeting");
  }

  @Test
  void underAnotherNameItIsWhereMostOfItsStatementsAre() {
    assertThat(
            CodedTheme.follow(
                "hubs",
                STATEMENTS,
                List.of(
                    new Place("one", List.of(), () -> Set.of("d")),
                    new Place("merged", List.of(), () -> Set.of("a", "b", "c", "x", "y")))))
        .contains("merged");
  }

  @Test
  void statementsAreNotReadWhereTheNameIsFound() {
    assertThat(
            CodedTheme.follow(
                "hubs",
                STATEMENTS,
                List.of(
                    new Place("other", List.of(), CodedThemeTests::unread),
                    new Place("hubs", List.of(), CodedThemeTests::unread))))
        .contains("hubs");
  }

  private static Set<String> unread() {
    throw new AssertionError("Nobody needs these statements");
  }

  @Test
  void inHalvesItIsGone() {
    assertThat(
            CodedTheme.follow(
                "hubs",
                STATEMENTS,
                List.of(
                    new Place("one", List.of(), () -> Set.of("a", "b")),
                    new Place("two", List.of(), () -> Set.of("c", "d")))))
        .isEmpty();
  }
}
