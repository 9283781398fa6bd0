package org.rapporteur.synthesis.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.Representation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.ThemeFinding;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;

class ReadinessItemsTests {

  @Test
  void themeIsConfirmedAboveEightyPercentOfContributors() {
    assertThat(items(theme("at", 40, true), theme("above", 41, true)))
        .filteredOn(item -> item.kind() != Kind.PARAGRAPH && item.kind() != Kind.BALANCE)
        .extracting(ReadinessItem::kind, ReadinessItem::subject, ReadinessItem::number)
        .containsExactly(tuple(Kind.COMMON_THEME, "above", 82));
  }

  @Test
  void nameOfThemeIsConfirmedUnlessPersonGaveIt() {
    assertThat(items(theme("by-person", 1, true), theme("by-engine", 1, false)))
        .filteredOn(item -> item.kind() == Kind.THEME_NAME)
        .extracting(ReadinessItem::subject)
        .containsExactly("by-engine");
  }

  @Test
  void balanceIsConfirmedBeyondFivePoints() {
    assertThat(items())
        .filteredOn(item -> item.kind() == Kind.BALANCE)
        .extracting(ReadinessItem::subject, ReadinessItem::number)
        .containsExactly(tuple("REGION AFRICAN", -6));
  }

  private static List<ReadinessItem> items(ThemeFinding... themes) {
    return ReadinessItems.of(draft(List.of(themes)), List.of());
  }

  private static ThemeFinding theme(String id, int contributors, boolean isNamed) {
    return new ThemeFinding(
        id,
        1,
        LanguageTag.ENGLISH,
        "Theme " + id,
        List.of(),
        isNamed,
        List.of(),
        List.of(),
        new Prevalence(contributors, new TreeMap<>(), new TreeMap<>()),
        List.of(),
        List.of(),
        null,
        false,
        null);
  }

  /// Fifty contributors answered question 1.
  private static SynthesisDetails draft(List<ThemeFinding> themes) {
    var draft = SampleDrafts.quoting(new ConsultationId(1), 1, "The Forum should continue.");
    var balance =
        new Balance(
            List.of(),
            List.of(
                new Balance.Share("AFRICAN", 1, 1, 0, -6),
                new Balance.Share("ASIA_PACIFIC", 1, 1, 1, 5)),
            List.of());
    return new SynthesisDetails(
        draft.consultation(),
        draft.version(),
        draft.latest(),
        draft.language(),
        draft.snapshotHash(),
        draft.takenAt(),
        draft.changedAt(),
        draft.changedBy(),
        draft.sections(),
        draft.ledger(),
        draft.coverage(),
        new Representation(0, 0, balance, new TreeMap<>(Map.of(1, 50))),
        draft.method(),
        themes,
        draft.positions(),
        draft.campaigns(),
        draft.opinions(),
        draft.terms(),
        draft.foreign(),
        draft.problems());
  }
}
