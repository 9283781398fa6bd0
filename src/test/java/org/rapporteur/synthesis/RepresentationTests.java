package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.analysis.SampleMaterial.aLivelyConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.CommentSets;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;

class RepresentationTests {

  private final Material material = aLivelyConsultation().material();
  private final CommentSets sets = CommentSets.of(List.of(1, 2), findings(material, noVectors()));
  private final Draft draft = SampleMaterial.draft(material, findings(material, noVectors()));

  @Test
  void everyMinorityPositionFoundIsStatedUntilItsParagraphIsTakenAway() {
    var whole = Representation.of(sections(true), sets, material);
    assertThat(whole.found()).isPositive();
    assertThat(whole.stated()).isEqualTo(whole.found());

    var without = Representation.of(sections(false), sets, material);
    assertThat(without.found()).isEqualTo(whole.found());
    assertThat(without.stated()).isZero();
  }

  @Test
  void dissentIsNotStatedByWhatOnlyCountsTheComment() {
    int dissents =
        sets.questions().values().stream().mapToInt(question -> question.dissented().size()).sum();
    assertThat(dissents).isPositive();

    var without =
        Representation.of(
            changed(p -> p.sentences().stream().noneMatch(s -> s.kind() == SentenceKind.DISSENT)),
            sets,
            material);
    assertThat(without.stated()).isEqualTo(without.found() - dissents);
  }

  @Test
  void minorityPositionIsStatedWhereverItsParagraphWasMoved() {
    var minorities =
        sections(true).stream()
            .filter(section -> section.kind() == SectionKind.MINORITY)
            .flatMap(section -> section.paragraphs().stream())
            .toList();
    var elsewhere =
        new SynthesisSection(0, SectionKind.PROPOSALS, 2, "Proposals", 1, null, null, minorities);

    var moved = Representation.of(List.of(elsewhere), sets, material);
    assertThat(moved.stated()).isEqualTo(moved.found());
  }

  /// Shares of all sum to nothing, but for rounding and those who state no group.
  @Test
  void groupsThatSpokeAreWeighedAgainstWhatIsCited() {
    var groups = Balance.of(sections(true), material).groups();
    assertThat(groups)
        .filteredOn(Balance.Share::isHeard)
        .extracting(Balance.Share::of)
        .containsExactly(
            "GOVERNMENTS", "PRIVATE_SECTOR", "CIVIL_SOCIETY", "TECHNICAL_AND_ACADEMIC");
    assertThat(groups.stream().mapToInt(Balance.Share::points).sum()).isBetween(-2, 2);

    var uncited = Balance.of(List.of(), material).groups().getFirst();
    long governments =
        material.comments().stream().filter(c -> c.group().equals("GOVERNMENTS")).count();
    assertThat(uncited.comments()).isEqualTo((int) governments);
    assertThat(uncited.citations()).isZero();
    assertThat(uncited.points())
        .isEqualTo((int) Math.round(-100.0 * governments / material.comments().size()));
    assertThat(material.comments()).allMatch(SourceComment::statesGroup);
  }

  @Test
  void balanceCountsTheCommentThatAPartOfAThemeQuotes() {
    var quoted = material.contributions().getFirst();
    var part =
        new DraftSentence(
            "",
            SentenceKind.REMAINDER,
            material.contributions().stream()
                .map(comment -> new CitationRef(comment.number(), comment.revision(), null))
                .toList(),
            List.of(new QuoteRef(0, 1, quoted.number(), quoted.revision(), new TextSpan(0, 1))),
            List.of(),
            null);
    var section =
        new DraftSection(
            SectionKind.THEME,
            1,
            "",
            1,
            null,
            List.of(new DraftParagraph(1, null, null, List.of(part))));

    assertThat(Balance.of(List.of(section(section)), material).groups())
        .filteredOn(share -> share.citations() > 0)
        .extracting(Balance.Share::of, Balance.Share::citations)
        .containsExactly(tuple(quoted.group(), 1));
  }

  @Test
  void whoSaidNothingIsToldWithNothing() {
    var balance = Balance.of(sections(true), material);
    assertThat(balance.groups()).hasSize(5);
    assertThat(balance.regions()).hasSize(5);
    assertThat(balance.groups())
        .filteredOn(share -> share.of().equals("INTERNATIONAL_ORGANIZATIONS"))
        .containsExactly(new Balance.Share("INTERNATIONAL_ORGANIZATIONS", 0, 0, 0, 0));
    for (var region : balance.regions()) {
      var of =
          material.contributions().stream()
              .filter(comment -> region.of().equals(comment.region()))
              .toList();
      assertThat(region.comments()).isEqualTo(of.size());
      assertThat(region.contributors())
          .isEqualTo((int) of.stream().map(SourceComment::holder).distinct().count());
    }
    assertThat(balance.regions()).anyMatch(Balance.Share::isHeard);
  }

  /// One country may be of several kinds, so shares are of all comments and citations.
  @Test
  void countriesAreWeighedByEachOfTheirKinds() {
    var balance = Balance.of(sections(true), material);
    var governments =
        balance.groups().stream()
            .filter(s -> s.of().equals("GOVERNMENTS"))
            .findFirst()
            .orElseThrow();
    assertThat(balance.development())
        .extracting(Balance.Share::of)
        .containsExactly(
            "DEVELOPED",
            "DEVELOPING",
            "LEAST_DEVELOPED",
            "LANDLOCKED_DEVELOPING",
            "SMALL_ISLAND_DEVELOPING");
    assertThat(balance.development().get(1).comments()).isEqualTo(material.contributions().size());
    assertThat(balance.development().get(1).points()).isZero();
    assertThat(balance.development().get(2))
        .isEqualTo(
            new Balance.Share(
                "LEAST_DEVELOPED",
                governments.contributors(),
                governments.comments(),
                governments.citations(),
                governments.points()));
    assertThat(balance.development())
        .filteredOn(share -> !share.isHeard())
        .extracting(Balance.Share::of)
        .containsExactly("DEVELOPED", "LANDLOCKED_DEVELOPING", "SMALL_ISLAND_DEVELOPING");
  }

  private List<SynthesisSection> sections(boolean withMinorities) {
    return draft.sections().stream()
        .filter(section -> withMinorities || section.kind() != SectionKind.MINORITY)
        .map(RepresentationTests::section)
        .toList();
  }

  private List<SynthesisSection> changed(Predicate<SynthesisParagraph> kept) {
    return sections(true).stream()
        .map(
            section ->
                new SynthesisSection(
                    section.position(),
                    section.kind(),
                    section.level(),
                    section.title(),
                    section.question(),
                    section.theme(),
                    section.epigraph(),
                    section.paragraphs().stream().filter(kept).toList()))
        .toList();
  }

  private static SynthesisSection section(DraftSection section) {
    return new SynthesisSection(
        0,
        section.kind(),
        section.level(),
        section.title(),
        section.question(),
        null,
        section.epigraph(),
        section.paragraphs().stream()
            .map(
                p ->
                    new SynthesisParagraph(
                        new ParagraphId("paragraph%03d".formatted(p.number())),
                        p.number(),
                        0,
                        false,
                        false,
                        p.theme(),
                        p.campaign(),
                        p.sentences(),
                        List.of()))
            .toList());
  }
}
