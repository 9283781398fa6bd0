package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.text.Words;

/// A real consultation: 646 comments, long texts, one large campaign, no positions.
class ProviderDirectoryTests extends WholeDraft {

  ProviderDirectoryTests() {
    super(RealMaterial.providerDirectory());
  }

  @Test
  void longConsultationIsToldByPoints() {
    long themes = draft.sections().stream().filter(s -> s.kind() == SectionKind.THEME).count();
    assertThat(themes).isBetween(6L, 12L);
    assertThat(found.campaigns().getFirst().comments()).hasSizeGreaterThan(150);
    assertThat(
            draft
                .sentences()
                .filter(
                    s -> s.kind() == SentenceKind.KEY_POINT && s.text().startsWith("At least ")))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            sentence -> {
              long contributors =
                  sentence.citedComments().stream()
                      .map(comment -> material.present(comment).holder())
                      .distinct()
                      .count();
              assertThat(sentence.text()).contains(contributors + " contributors");
            });
  }

  @Test
  void campaignCountsInNoPoint() {
    var copies = Set.copyOf(found.campaigns().getFirst().comments());
    assertThat(found.keyPoints())
        .allSatisfy(
            point ->
                assertThat(point.comments().stream().filter(copies::contains).count())
                    .isLessThan(copies.size() / 4));
  }

  @Test
  void summaryHasAtMostFourHundredWords() {
    int words =
        draft
            .summary()
            .flatMap(paragraph -> paragraph.sentences().stream())
            .mapToInt(sentence -> Words.count(sentence.text()))
            .sum();
    assertThat(words).isBetween(150, 400);
  }
}
