package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Grounds;

class SampleConsultationsTests {

  /// The report of the other consultation of the sample is published, which requires the same.
  @Test
  void theSampleGivesADraftWithoutAnythingInItsWay() {
    var material = SampleConsultations.material("continuation");
    var found = SampleMaterial.findings(material);
    var draft = SampleMaterial.draft(material, found);
    assertThat(
            DraftCheck.check(
                draft,
                found.reading().commentsSetAside(),
                Grounds.of(material, found),
                material,
                RevisionTexts.of(material),
                SampleMaterial.messages()))
        .isEmpty();
    assertThat(found.themes()).flatMap(question -> question.themes()).isNotEmpty();
    assertThat(draft.sentences().map(sentence -> sentence.kind()))
        .contains(SentenceKind.CONVERGENCE, SentenceKind.DIVERGENCE, SentenceKind.DISSENT);
  }
}
