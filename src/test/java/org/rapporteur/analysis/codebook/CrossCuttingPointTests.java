package org.rapporteur.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.shared.LanguageTag;

class CrossCuttingPointTests {

  private final SampleMaterial consultation =
      SampleMaterial.aConsultation()
          .says("The accounts of the fund must be published every year.")
          .says(2, 1, "GOVERNMENTS", LanguageTag.ENGLISH, "A levy on cables harms poor countries.")
          .says(3, 2, "GOVERNMENTS", LanguageTag.ENGLISH, "Every village needs a trained teacher.");

  @Test
  void aPointMadeUnderTwoQuestionsIsToldOnceWithBoth() {
    consultation.says(
        4,
        2,
        "PRIVATE_SECTOR",
        LanguageTag.ENGLISH,
        "The accounts of the fund must be published every single year.");
    assertThat(draftedPoints())
        .singleElement()
        .extracting(paragraph -> paragraph.sentences().getFirst().text())
        .asString()
        .startsWith(
            "At least 2 contributors proposed under question 1 (1) and question 2 (1), in these or"
                + " similar words: “");
  }

  @Test
  void pointsOnOtherMattersAreNotJoined() {
    consultation.says(
        4, 2, "PRIVATE_SECTOR", LanguageTag.ENGLISH, "Radio reaches villages without any cable.");
    assertThat(draftedPoints()).isEmpty();
  }

  private List<DraftParagraph> draftedPoints() {
    var material = consultation.material();
    return SampleMaterial.draft(material, SampleMaterial.findings(material)).sections().stream()
        .filter(section -> section.kind() == SectionKind.CROSS_CUTTING)
        .flatMap(section -> section.paragraphs().stream())
        .toList();
  }
}
