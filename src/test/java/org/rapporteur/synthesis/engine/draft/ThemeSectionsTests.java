package org.rapporteur.synthesis.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.synthesis.engine.SampleMaterial.aConsultation;
import static org.rapporteur.synthesis.engine.SampleMaterial.messages;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.Engine;
import org.rapporteur.synthesis.engine.SampleMaterial;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.QuestionThemes;
import org.rapporteur.synthesis.engine.themes.Theme;

/// What is said of a theme, as some of its four contributors use its words.
class ThemeSectionsTests {

  private static final Engine ENGINE = new Engine(messages());

  private final Material material =
      aConsultation()
          .says("The night train should stop at the harbour.")
          .says("A night train needs a restaurant car.")
          .says("Every night train is late in winter.")
          .says("Nobody cleans the night train on Sundays.")
          .material();

  @ParameterizedTest
  @CsvSource({"2, marked out by, 2 contributors", "1, in part with, 1 contributor"})
  void wordsThatFewerThanHalfUseMarkOutAPartOfIt(int using, String told, String counted) {
    assertThat(told(using, SentenceKind.THEME))
        .containsOnly(
            "All contributors (4 of 4) made related statements, "
                + told
                + " the words ‘night train’.");
    assertThat(told(using, SentenceKind.THEME_WORDS))
        .containsExactly(
            "In the statements of this theme, the words ‘night train’ were used by "
                + counted
                + ".");
  }

  @Test
  void wordsThatAllUseAreNotCounted() {
    assertThat(told(4, SentenceKind.THEME)).allMatch(text -> text.contains("marked out by"));
    assertThat(told(4, SentenceKind.THEME_WORDS)).isEmpty();
  }

  @Test
  void wordsThatNobodyUsesAreNoMoreThanItsName() {
    assertThat(told(0, SentenceKind.THEME))
        .containsOnly("All contributors (4 of 4) addressed the theme Night train.");
    assertThat(told(0, SentenceKind.THEME_WORDS)).isEmpty();
  }

  private List<String> told(int inWords, SentenceKind kind) {
    var reading = ENGINE.statements(material, List.of(), Memory.NONE, Progress.SILENT);
    var members =
        IntStream.range(0, reading.statements().size())
            .mapToObj(at -> new Theme.Member(reading.statements().get(at).id(), 1.0, at < inWords))
            .toList();
    var theme =
        new Theme(
            "t",
            1,
            LanguageTag.ENGLISH,
            "Night train",
            List.of("night train"),
            members,
            false,
            List.of(),
            null,
            null);
    var themes = List.of(new QuestionThemes(1, List.of(theme), List.of(), null));
    var evidence = new Evidence(reading, List.of(), themes);
    var found =
        new Findings(evidence, List.of(), ENGINE.differences(material, evidence, Progress.SILENT));
    return SampleMaterial.draft(material, found)
        .sentences()
        .filter(sentence -> sentence.kind() == kind)
        .map(DraftSentence::text)
        .toList();
  }
}
