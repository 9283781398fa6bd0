package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.themes.Theme;

/// The same matters in six languages, and positions of all groups.
class SixLanguagesTests extends WholeDraft {

  SixLanguagesTests() {
    super(RealMaterial.sixLanguages());
  }

  @Test
  void eachLanguageHasThemesOfItsOwnOnEachQuestion() {
    assertThat(found.themes())
        .hasSize(2)
        .allSatisfy(
            question ->
                assertThat(question.themes().stream().map(Theme::language))
                    .contains(
                        LanguageTag.ARABIC,
                        LanguageTag.CHINESE,
                        LanguageTag.ENGLISH,
                        LanguageTag.FRENCH,
                        LanguageTag.RUSSIAN,
                        LanguageTag.SPANISH));
  }

  /// Where no model tells, the largest group is like every text by what all texts share, and would
  /// hold most of them.
  @Test
  void inALanguageWithoutModelNoThemeDrawsWhatBelongsToOthers() {
    for (var language :
        Set.of(LanguageTag.ARABIC, LanguageTag.FRENCH, LanguageTag.RUSSIAN, LanguageTag.SPANISH)) {
      for (var question : found.themes()) {
        long said =
            found.reading().statements().stream()
                .filter(statement -> statement.question() == question.question())
                .filter(statement -> statement.language().equals(language))
                .count();
        assertThat(question.themes())
            .filteredOn(theme -> theme.language().equals(language))
            .hasSizeGreaterThan(2)
            .allSatisfy(theme -> assertThat(theme.members()).hasSizeLessThan((int) said / 3));
      }
    }
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
