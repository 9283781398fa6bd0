package org.rapporteur.synthesis.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.stances.Agreement;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.shared.LanguageTag;

/// How a draft came about, for the method annex: what was read, by which means in each language.
public record Method(
    List<OfLanguage> languages,
    int contributors,
    int positions,
    int statements,
    int sentencesSetAside,
    int campaigns,
    int themes,
    List<OfCoding> codings,
    @Nullable OfVocabulary vocabulary,
    OfTests tests) {

  /// Comments in a language and the model that compared their sentences; without one they were
  /// compared by their words and character sequences.
  public record OfLanguage(LanguageTag language, int comments, @Nullable String model) {}

  /// The terms that the institution gave, and how the statements fell under them.
  ///
  /// @param statements those that were compared, a copy like any other
  /// @param others those of them that fall under no term
  /// @param uncompared those in languages in which no term has words
  public record OfVocabulary(
      Vocabulary.Use use, List<String> terms, int statements, int others, int uncompared) {

    public OfVocabulary {
      terms = List.copyOf(terms);
    }

    static @Nullable OfVocabulary of(List<TermAccount> accounts, int statements) {
      var onQuestions = accounts.stream().filter(account -> account.question() != null).toList();
      if (onQuestions.isEmpty()) {
        return null;
      }
      int others = onQuestions.stream().mapToInt(a -> a.others().statements()).sum();
      int uncompared = onQuestions.stream().mapToInt(a -> a.uncompared().statements()).sum();
      var first = onQuestions.getFirst();
      return new OfVocabulary(
          first.use(),
          first.terms().stream().map(TermAccount.Line::name).toList(),
          statements - uncompared,
          others,
          uncompared);
    }
  }

  /// What was tested for differences, and which the numbers carry: those that the draft tells of,
  /// in its order, then the surest others, a thousand in all at most.
  ///
  /// @param tested how many comparisons, all of which are one family
  /// @param found how many of them are called differences
  public record OfTests(int tested, int found, List<FoundDifference> differences) {

    public OfTests {
      differences = List.copyOf(differences);
    }
  }

  /// What two people coded, of how many, and how far they agreed.
  ///
  /// @param sample whether they were drawn
  /// @param observed the share of units on which they agreed
  /// @param kappa Cohen's, with its interval; none where it has none
  public record OfCoding(
      String theme,
      String proposition,
      boolean sample,
      int coded,
      int population,
      int disagreed,
      double observed,
      @Nullable Double kappa,
      @Nullable Double low,
      @Nullable Double high) {

    static OfCoding of(CodedTheme coding) {
      var agreement = coding.agreement();
      Double observed = agreement.observed();
      var interval = agreement.interval();
      return new OfCoding(
          coding.label(),
          coding.proposition(),
          coding.sample(),
          coding.units().size(),
          coding.population(),
          agreement.disagreed(),
          observed == null ? 0 : observed,
          agreement.kappa(),
          interval.map(Agreement.Interval::low).orElse(null),
          interval.map(Agreement.Interval::high).orElse(null));
    }
  }

  public Method {
    languages = List.copyOf(languages);
    codings = List.copyOf(codings);
  }

  public Method with(List<CodedTheme> coded) {
    return new Method(
        languages,
        contributors,
        positions,
        statements,
        sentencesSetAside,
        campaigns,
        themes,
        coded.stream().map(OfCoding::of).toList(),
        vocabulary,
        tests);
  }
}
