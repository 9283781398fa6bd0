package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Kind;
import org.rapporteur.search.Mark;
import org.rapporteur.shared.LanguageTag;

class CellsTests {

  private final Cells cells =
      new Cells(
          Map.of(
              "COMMENT/GOVERNMENTS/AFRICA/en/REDACTED,THREAD", 3L,
              "COMMENT/GOVERNMENTS/EUROPE/fr/REPLY", 4L,
              "COMMENT/CIVIL_SOCIETY//en/THREAD", 5L,
              "DECISION////", 2L));

  @Test
  void whatHasEveryChoiceIsFound() {
    assertThat(cells.total(Map.of())).isEqualTo(14);
    assertThat(cells.total(Map.of(Facet.GROUP, Set.of("GOVERNMENTS")))).isEqualTo(7);
    assertThat(cells.total(Map.of(Facet.GROUP, Set.of("GOVERNMENTS", "CIVIL_SOCIETY"))))
        .isEqualTo(12);
    assertThat(
            cells.total(
                Map.of(
                    Facet.GROUP, Set.of("GOVERNMENTS"), Facet.MARK, Set.of("REDACTED", "REPLY"))))
        .isEqualTo(7);
    assertThat(cells.total(Map.of(Facet.REGION, Set.of("ASIA")))).isZero();
  }

  @Test
  void facetIsCountedWithoutWhatIsChosenInIt() {
    var chosen = Map.of(Facet.GROUP, Set.of("GOVERNMENTS"), Facet.LANGUAGE, Set.of("en"));

    assertThat(cells.by(Facet.GROUP, chosen))
        .containsExactly(Map.entry("CIVIL_SOCIETY", 5L), Map.entry("GOVERNMENTS", 3L));
    assertThat(cells.by(Facet.LANGUAGE, chosen))
        .containsExactly(Map.entry("fr", 4L), Map.entry("en", 3L));
    assertThat(cells.by(Facet.REGION, chosen)).containsExactly(Map.entry("AFRICA", 3L));
  }

  @Test
  void valueThatIsNotThereIsNotCountedAndOfSeveralEachIs() {
    assertThat(cells.by(Facet.REGION, Map.of()))
        .containsExactly(Map.entry("EUROPE", 4L), Map.entry("AFRICA", 3L));
    assertThat(cells.by(Facet.MARK, Map.of()))
        .containsExactly(
            Map.entry("THREAD", 8L), Map.entry("REPLY", 4L), Map.entry("REDACTED", 3L));
  }

  @Test
  void whatNoCellTellsNarrowsNothing() {
    assertThat(cells.total(Map.of(Facet.QUESTION, Set.of("3")))).isEqualTo(14);
  }

  @Test
  void documentIsCountedByAllThatItIs() {
    var comment =
        new PublicMatter(
            new Matter(Kind.COMMENT, 1),
            0,
            new ConsultationId(1),
            "C1",
            1,
            1,
            StakeholderGroup.GOVERNMENTS,
            null,
            new LanguageTag("zh-Hant"),
            Set.of(),
            Set.of(Mark.REDACTED, Mark.REPLY),
            Instant.EPOCH,
            0,
            Map.of(),
            null);

    var counted = new Cells(Map.of(Cells.of(comment), 1L));

    assertThat(counted.by(Facet.KIND, Map.of())).containsOnlyKeys("COMMENT");
    assertThat(counted.by(Facet.GROUP, Map.of())).containsOnlyKeys("GOVERNMENTS");
    assertThat(counted.by(Facet.REGION, Map.of())).isEmpty();
    assertThat(counted.by(Facet.LANGUAGE, Map.of())).containsOnlyKeys("zh-Hant");
    assertThat(counted.by(Facet.MARK, Map.of())).containsOnlyKeys("REPLY", "REDACTED");
  }
}
