package org.rapporteur.analysis.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.SourceChoice;
import org.rapporteur.shared.LanguageTag;

class QuestionTallyTests {

  private static final Map<String, String> SCALE =
      Map.of(
          SourceChoice.IN_FAVOUR, "renew it",
          SourceChoice.WITH_CONDITIONS, "renew it for 2 years",
          SourceChoice.AGAINST, "let it end",
          SourceChoice.NO_POSITION, "no view");

  private final Material material = material();

  private static Material material() {
    var said =
        SampleMaterial.aConsultation()
            .says("GOVERNMENTS", LanguageTag.ENGLISH, "The Forum should continue for five years.")
            .says("CIVIL_SOCIETY", LanguageTag.ENGLISH, "The Forum must close after this meeting.")
            .says("CIVIL_SOCIETY", LanguageTag.ENGLISH, "The mandate needs a review of its costs.")
            .material();
    return new Material(
        said.facts(),
        List.of(new QuestionFacts(1, "Should it continue?", SCALE)),
        said.comments(),
        List.of(),
        List.of(
            new SourceChoice(1, 1, "GOVERNMENTS", SourceChoice.IN_FAVOUR),
            new SourceChoice(1, 2, "CIVIL_SOCIETY", SourceChoice.AGAINST),
            new SourceChoice(1, 3, "CIVIL_SOCIETY", SourceChoice.WITH_CONDITIONS)));
  }

  @Test
  void positionsAreToldInTheWordsOfTheScaleWithGroupsInWhichNobodyChoseThemFirst() {
    var section = overview(SampleMaterial.draft(material, SampleMaterial.findings(material)));
    assertThat(section.title()).isEqualTo("Positions on the question");
    assertThat(section.paragraphs().getFirst().sentences())
        .extracting(DraftSentence::text)
        .contains(
            "Of the contributors who answered the question itself, 1 of 3 chose “renew it”, 1 of 3"
                + " “renew it for 2 years”, 1 of 3 “let it end” and 0 of 3 “no view”.",
            "Those who chose “let it end” were 0 of 1 from Governments and 1 of 2 from civil"
                + " society.");
  }

  @Test
  void aTallyIsCheckedLikeAnyOtherSentence() {
    var found = SampleMaterial.findings(material);
    var draft = SampleMaterial.draft(material, found);
    assertThat(
            DraftCheck.check(
                draft,
                List.of(),
                Grounds.of(material, found),
                material,
                RevisionTexts.of(material),
                SampleMaterial.messages()))
        .isEmpty();
  }

  private static DraftSection overview(Draft draft) {
    return draft.sections().stream()
        .filter(section -> section.kind() == SectionKind.OVERVIEW)
        .findFirst()
        .orElseThrow();
  }
}
