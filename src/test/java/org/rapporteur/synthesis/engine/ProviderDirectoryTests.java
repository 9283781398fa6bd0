package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.draft.SentenceKind;

/// A real consultation: 646 comments, long texts, one large campaign, no positions.
class ProviderDirectoryTests extends WholeDraft {

  ProviderDirectoryTests() {
    super(RealMaterial.providerDirectory());
  }

  @Test
  void theOverviewIsOne() {
    long themes = draft.sections().stream().filter(s -> s.kind() == SectionKind.THEME).count();
    assertThat(themes).isBetween(8L, 14L);
    assertThat(draft.paragraphs().count()).isLessThan(40);
    assertThat(found.campaigns().getFirst().comments()).hasSizeGreaterThan(150);
  }

  @Test
  void theLargeThemesAreToldByTheirParts() {
    assertThat(draft.sentences().filter(s -> s.kind() == SentenceKind.THEME_PART))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            sentence -> {
              long holders =
                  sentence.citedComments().stream()
                      .map(comment -> material.present(comment).holder())
                      .distinct()
                      .count();
              assertThat(sentence.text()).contains(holders + " contributors");
            });
  }
}
