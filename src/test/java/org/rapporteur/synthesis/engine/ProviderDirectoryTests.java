package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.draft.DraftSentence;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.draft.SentenceKind;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.Theme;

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

  /// Whoever reads "the words ‘adequate networks’, for example" expects these words there.
  @Test
  void whatStandsForAPartHasAPhraseOfItWhole() {
    var parts =
        found.themes().stream()
            .flatMap(question -> question.themes().stream())
            .flatMap(theme -> theme.parts().stream())
            .collect(Collectors.toMap(Theme.Part::id, Function.identity()));
    var told = found.keyPoints().stream().filter(point -> point.part() != null).toList();
    long inItsWords =
        told.stream()
            .filter(point -> says(point.statement(), parts.get(point.part()).terms()))
            .count();
    assertThat(told).hasSizeGreaterThan(15);
    assertThat((double) inItsWords / told.size()).isGreaterThan(0.9);
  }

  @Test
  void whoeverIsCountedAsUsingTheWordsOfAThemeOrAPartSaidOneOfThemWhole() {
    var evidence = found.evidence();
    for (var question : found.themes()) {
      for (var theme : question.themes()) {
        var said = evidence.statements(theme);
        assertThat(evidence.inWords(theme))
            .as(theme.label())
            .isNotEmpty()
            .containsExactlyElementsOf(saying(said, theme.terms()));
        for (var part : theme.parts()) {
          assertThat(saying(said, part.terms())).containsAll(evidence.comments(part));
        }
      }
    }
  }

  /// Where fewer than half use the words, the sentence does not say that they mark all of it out.
  @Test
  void wordsThatFewUseAreToldAsAPartOfWhatWasSaid() {
    var told = draft.sentences().filter(s -> s.kind() == SentenceKind.THEME).toList();
    assertThat(told).extracting(DraftSentence::text).anyMatch(text -> text.contains("in part"));
    var evidence = found.evidence();
    for (var theme : found.themes().getFirst().themes()) {
      boolean few =
          2 * Evidence.holders(material, evidence.inWords(theme))
              < Evidence.holders(material, evidence.comments(theme));
      assertThat(told)
          .filteredOn(s -> s.citedComments().equals(new TreeSet<>(evidence.comments(theme))))
          .isNotEmpty()
          .allSatisfy(s -> assertThat(s.text()).contains(few ? "in part with" : "marked out by"));
    }
  }

  private static List<Integer> saying(List<Statement> statements, List<String> phrases) {
    return statements.stream()
        .filter(statement -> says(statement, phrases))
        .map(Statement::comment)
        .distinct()
        .toList();
  }

  private static boolean says(Statement statement, List<String> phrases) {
    String said = stems(statement.text());
    return phrases.stream().anyMatch(phrase -> said.contains(stems(phrase)));
  }

  private static String stems(String text) {
    return " " + String.join(" ", TermExtractor.extractStems(text, LanguageTag.ENGLISH)) + " ";
  }
}
