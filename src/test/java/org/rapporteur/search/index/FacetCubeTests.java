package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.CommentMark;
import org.rapporteur.search.Facet;
import org.rapporteur.search.ResultKind;
import org.rapporteur.shared.LanguageTag;

class FacetCubeTests {

  private final FacetCube cube =
      new FacetCube(
          Map.of(
              "COMMENT/GOVERNMENTS/AFRICA/en/REDACTED,THREAD", 3L,
              "COMMENT/GOVERNMENTS/EUROPE/fr/REPLY", 4L,
              "COMMENT/CIVIL_SOCIETY//en/THREAD", 5L,
              "DECISION////", 2L));

  @Test
  void totalMatchesAllChoices() {
    assertThat(cube.total(Map.of())).isEqualTo(14);
    assertThat(cube.total(Map.of(Facet.GROUP, Set.of("GOVERNMENTS")))).isEqualTo(7);
    assertThat(cube.total(Map.of(Facet.GROUP, Set.of("GOVERNMENTS", "CIVIL_SOCIETY"))))
        .isEqualTo(12);
    assertThat(
            cube.total(
                Map.of(
                    Facet.GROUP, Set.of("GOVERNMENTS"), Facet.MARK, Set.of("REDACTED", "REPLY"))))
        .isEqualTo(7);
    assertThat(cube.total(Map.of(Facet.REGION, Set.of("ASIA")))).isZero();
  }

  @Test
  void facetCountIgnoresItsOwnChoice() {
    var chosen = Map.of(Facet.GROUP, Set.of("GOVERNMENTS"), Facet.LANGUAGE, Set.of("en"));

    assertThat(cube.countBy(Facet.GROUP, chosen))
        .containsExactly(Map.entry("CIVIL_SOCIETY", 5L), Map.entry("GOVERNMENTS", 3L));
    assertThat(cube.countBy(Facet.LANGUAGE, chosen))
        .containsExactly(Map.entry("fr", 4L), Map.entry("en", 3L));
    assertThat(cube.countBy(Facet.REGION, chosen)).containsExactly(Map.entry("AFRICA", 3L));
  }

  @Test
  void missingValueIsSkippedAndEachValueCounts() {
    assertThat(cube.countBy(Facet.REGION, Map.of()))
        .containsExactly(Map.entry("EUROPE", 4L), Map.entry("AFRICA", 3L));
    assertThat(cube.countBy(Facet.MARK, Map.of()))
        .containsExactly(
            Map.entry("THREAD", 8L), Map.entry("REPLY", 4L), Map.entry("REDACTED", 3L));
  }

  @Test
  void facetOutsideCubeDoesNotFilter() {
    assertThat(cube.total(Map.of(Facet.QUESTION, Set.of("3")))).isEqualTo(14);
  }

  @Test
  void documentCountsInAllItsFacets() {
    var comment =
        new PublicDocument(
            new IndexedItem(ResultKind.COMMENT, 1),
            0,
            new ConsultationId(1),
            "C1",
            new SortValues(Instant.EPOCH, 1, 0),
            new DocumentFacets(
                1,
                StakeholderGroup.GOVERNMENTS,
                null,
                new LanguageTag("zh-Hant"),
                Set.of(),
                Set.of(CommentMark.REDACTED, CommentMark.REPLY)),
            Map.of(),
            null);

    var counted = new FacetCube(Map.of(FacetCube.cellOf(comment), 1L));

    assertThat(counted.countBy(Facet.KIND, Map.of())).containsOnlyKeys("COMMENT");
    assertThat(counted.countBy(Facet.GROUP, Map.of())).containsOnlyKeys("GOVERNMENTS");
    assertThat(counted.countBy(Facet.REGION, Map.of())).isEmpty();
    assertThat(counted.countBy(Facet.LANGUAGE, Map.of())).containsOnlyKeys("zh-Hant");
    assertThat(counted.countBy(Facet.MARK, Map.of())).containsOnlyKeys("REPLY", "REDACTED");
  }
}
