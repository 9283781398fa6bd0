package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.material.SourceComment;
import org.rapporteur.synthesis.engine.themes.Theme;

/// The same matters in six languages, and positions of all groups.
class SixLanguagesTests extends WholeDraft {

  SixLanguagesTests() {
    super(RealMaterial.sixLanguages());
  }

  @Test
  void eachLanguageHasThemesOfItsOwn() {
    var spoken =
        material.comments().stream().map(SourceComment::language).collect(Collectors.toSet());
    assertThat(spoken).hasSize(6);
    assertThat(
            found.themes().stream()
                .flatMap(question -> question.themes().stream())
                .map(Theme::language)
                .collect(Collectors.toSet()))
        .isEqualTo(spoken);
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
