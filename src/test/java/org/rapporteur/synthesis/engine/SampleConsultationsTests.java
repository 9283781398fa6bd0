package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.language.Embeddings;
import org.rapporteur.synthesis.engine.draft.DraftCheck;
import org.rapporteur.synthesis.engine.draft.Grounds;
import org.rapporteur.synthesis.engine.draft.RevisionTexts;
import org.rapporteur.synthesis.engine.draft.SentenceKind;
import org.rapporteur.synthesis.engine.themes.SentenceVectors;

class SampleConsultationsTests {

  @ParameterizedTest
  @ValueSource(strings = {"financing", "continuation"})
  void theSampleGivesADraftWithoutAnythingInItsWay(String name) {
    var material = SampleConsultations.material(name);
    var found = SampleMaterial.findings(material, SentenceVectors.computedBy(new Embeddings()));
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
