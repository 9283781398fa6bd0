package org.rapporteur.synthesis.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.Representation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.StoredDraft;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.finding.StoredFindings;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;

class ReadinessItemsTests {

  private static final SynthesisDetails QUOTING =
      SampleDrafts.quoting(new ConsultationId(1), 1, "The Forum should continue.");

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
  void paragraphOfRecordedNumbersNeedsNoConfirmation() {
    assertThat(paragraphItems(SentenceKind.PARTICIPATION, SentenceKind.OVERVIEW)).isEmpty();
    assertThat(paragraphItems(SentenceKind.PARTICIPATION, SentenceKind.THEME)).hasSize(1);
    assertThat(paragraphItems(SentenceKind.WRITTEN_OF_COUNT)).hasSize(1);
  }

  private static List<ReadinessItem> paragraphItems(SentenceKind... kinds) {
    var section = QUOTING.sections().getFirst();
    var sentences =
        Stream.of(kinds)
            .map(kind -> new DraftSentence("One.", kind, List.of(), List.of(), List.of(), null))
            .toList();
    var paragraph =
        new SynthesisParagraph(
            section.paragraphs().getFirst().id(),
            1,
            0,
            false,
            false,
            null,
            null,
            sentences,
            List.of());
    var changed =
        new SynthesisSection(
            section.position(),
            section.kind(),
            section.level(),
            section.title(),
            null,
            null,
            null,
            List.of(paragraph));
    return ReadinessItems.of(draft(List.of(), List.of(changed)), List.of()).stream()
        .filter(item -> item.kind() == Kind.PARAGRAPH)
        .toList();
  }

  @Test
  void balanceIsConfirmedBeyondFivePoints() {
    assertThat(items())
        .filteredOn(item -> item.kind() == Kind.BALANCE)
        .extracting(ReadinessItem::subject, ReadinessItem::number)
        .containsExactly(tuple("REGION AFRICAN", -6));
  }

  @Test
  void pointOrSideThatNoSentenceConveysIsListed() {
    var theme = theme("theme", 1, true, part("told", List.of(1), List.of()));
    assertThat(UntoldPoints.of(draft(List.of(theme)))).isEmpty();

    assertThat(
            UntoldPoints.of(
                untelling(
                    theme(
                        "theme",
                        1,
                        true,
                        part("untold", List.of(1), List.of()),
                        part("opposed", List.of(), List.of(1)),
                        part("removed", List.of(7), List.of())))))
        .extracting(ReadinessItem::kind, ReadinessItem::subject)
        .containsExactly(tuple(Kind.POINT, "untold"), tuple(Kind.OPPOSING_SIDE, "opposed"));
  }

  private static ThemeFinding.Part part(String id, List<Integer> comments, List<Integer> against) {
    return new ThemeFinding.Part(
        id,
        "Point " + id,
        List.of(),
        false,
        Map.of(PointStance.SUPPORTS, comments, PointStance.OPPOSES, against),
        new Prevalence(1, new TreeMap<>(), new TreeMap<>()),
        null,
        null);
  }

  /// The comment is in the ledger, but no sentence is left.
  private static SynthesisDetails untelling(ThemeFinding theme) {
    return draft(List.of(theme), List.of());
  }

  private static List<ReadinessItem> items(ThemeFinding... themes) {
    return ReadinessItems.of(draft(List.of(themes)), List.of());
  }

  private static ThemeFinding theme(
      String id, int contributors, boolean isNamed, ThemeFinding.Part... parts) {
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
        List.of(parts),
        null,
        false,
        null);
  }

  /// Fifty contributors answered question 1.
  private static SynthesisDetails draft(List<ThemeFinding> themes) {
    return draft(themes, QUOTING.sections());
  }

  private static SynthesisDetails draft(
      List<ThemeFinding> themes, List<SynthesisSection> sections) {
    var draft = QUOTING;
    var stored = draft.stored();
    var findings = stored.findings();
    var balance =
        new Balance(
            List.of(),
            List.of(
                new Balance.Share("AFRICAN", 1, 1, 0, -6),
                new Balance.Share("ASIA_PACIFIC", 1, 1, 1, 5)),
            List.of());
    return new SynthesisDetails(
        draft.consultation(),
        new StoredDraft(
            stored.head(),
            stored.latest(),
            stored.revisions(),
            sections,
            stored.setAside(),
            new StoredFindings(
                findings.method(),
                findings.sets(),
                themes,
                findings.positions(),
                findings.campaigns(),
                findings.opinions(),
                findings.codings(),
                findings.terms())),
        draft.changedBy(),
        draft.ledger(),
        draft.coverage(),
        new Representation(0, 0, balance, new TreeMap<>(Map.of(1, 50))),
        draft.foreign(),
        draft.problems());
  }
}
