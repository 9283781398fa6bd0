package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.shared.LanguageTag;

/// The same matters in six languages, and positions of all groups.
class SixLanguagesTests extends WholeDraft {

  SixLanguagesTests() {
    super(RealMaterial.sixLanguages());
  }

  @Test
  void everyLanguageIsQuoted() {
    assertThat(
            draft
                .sentences()
                .flatMap(sentence -> sentence.quotes().stream())
                .map(quote -> material.present(quote.comment()).language()))
        .contains(
            LanguageTag.ARABIC,
            LanguageTag.CHINESE,
            LanguageTag.ENGLISH,
            LanguageTag.FRENCH,
            LanguageTag.RUSSIAN,
            LanguageTag.SPANISH);
  }

  @Test
  void onEachQuestionItIsToldWhereTheGroupsStandTogetherAndApart() {
    for (int question = 1; question <= 2; question++) {
      int asked = question;
      assertThat(
              draft.sections().stream()
                  .filter(section -> Integer.valueOf(asked).equals(section.question()))
                  .map(section -> section.kind()))
          .contains(SectionKind.CONVERGENCE, SectionKind.DIVERGENCE);
    }
  }
}
