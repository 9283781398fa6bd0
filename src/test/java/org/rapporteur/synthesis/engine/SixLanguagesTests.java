package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.themes.Theme;

/// The same matters in six languages, and positions of all groups.
class SixLanguagesTests extends WholeDraft {

  SixLanguagesTests() {
    super(RealMaterial.sixLanguages());
  }

  /// Sentences that have as little to do with each other as those in Russian are put into none.
  @Test
  void languagesHaveThemesOfTheirOwn() {
    assertThat(
            found.themes().stream()
                .flatMap(question -> question.themes().stream())
                .map(Theme::language))
        .contains(
            LanguageTag.ARABIC,
            LanguageTag.CHINESE,
            LanguageTag.ENGLISH,
            LanguageTag.FRENCH,
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
