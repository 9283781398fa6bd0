package org.rapporteur.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.vocabulary.SpokenTerms;
import org.rapporteur.analysis.vocabulary.Vocabulary;

/// Counts who spoke to each term of a vocabulary: every statement counts wherever it stands, one in
/// a copy of a campaign's text too.
final class TermAccounts {

  /// What stands under one term, or under none.
  private static final class Heard {
    private int statements;
    private final SortedSet<Integer> comments = new TreeSet<>();

    void hear(Statement said) {
      statements++;
      comments.add(said.comment());
    }

    TermAccount.Line line(String code, String name, Material material) {
      return TermAccount.Line.of(code, name, statements, comments, material);
    }
  }

  /// Those on one question, or on all.
  private static final class Account {
    private final SpokenTerms terms;
    private final List<Heard> under = new ArrayList<>();
    private final Heard others = new Heard();
    private final Heard uncompared = new Heard();

    Account(SpokenTerms terms) {
      this.terms = terms;
      terms.terms().forEach(term -> under.add(new Heard()));
    }

    TermAccount done(
        @Nullable Integer question, List<TermAccount.OfTheme> themes, Material material) {
      var lines = new ArrayList<TermAccount.Line>();
      for (int at = 0; at < under.size(); at++) {
        var term = terms.terms().get(at);
        lines.add(under.get(at).line(term.code(), term.name(), material));
      }
      return new TermAccount(
          question,
          terms.use(),
          lines,
          others.line("", "", material),
          uncompared.line("", "", material),
          themes);
    }
  }

  private final Material material;
  private final Map<String, List<Integer>> termsOf = new HashMap<>();
  private final Set<String> uncompared = new HashSet<>();

  private TermAccounts(Material material, SpokenTerms terms) {
    this.material = material;
    for (int at = 0; at < terms.terms().size(); at++) {
      for (String statement : terms.terms().get(at).statements()) {
        termsOf.computeIfAbsent(statement, s -> new ArrayList<>()).add(at);
      }
    }
    uncompared.addAll(terms.uncompared());
  }

  /// One a question, then one of all questions where there are several; none where no vocabulary
  /// was given.
  static List<TermAccount> of(Material material, Evidence evidence) {
    var questions = evidence.themes().stream().filter(q -> q.terms() != null).toList();
    if (questions.isEmpty()) {
      return List.of();
    }
    var accounts = new ArrayList<TermAccount>();
    var whole = new Account(terms(questions.getFirst()));
    for (var question : questions) {
      var counting = new TermAccounts(material, terms(question));
      var account = new Account(terms(question));
      evidence.reading().statements().stream()
          .filter(said -> said.question() == question.question())
          .forEach(
              said -> {
                counting.hear(said, account);
                counting.hear(said, whole);
              });
      accounts.add(
          account.done(question.question(), counting.ofThemes(question, evidence), material));
    }
    if (questions.size() > 1) {
      accounts.add(whole.done(null, List.of(), material));
    }
    return accounts;
  }

  private static SpokenTerms terms(QuestionThemes question) {
    return Objects.requireNonNull(question.terms());
  }

  private void hear(Statement said, Account account) {
    var under = termsOf.get(said.standsAs());
    if (under != null) {
      under.forEach(term -> account.under.get(term).hear(said));
    } else {
      (uncompared.contains(said.standsAs()) ? account.uncompared : account.others).hear(said);
    }
  }

  /// Where the terms are the themes there is nothing to tell.
  private List<TermAccount.OfTheme> ofThemes(QuestionThemes question, Evidence evidence) {
    var terms = terms(question);
    if (terms.use() == Vocabulary.Use.INSTEAD) {
      return List.of();
    }
    return question.themes().stream()
        .map(theme -> new TermAccount.OfTheme(theme.id(), lines(theme, terms, evidence)))
        .toList();
  }

  private List<TermAccount.Line> lines(Theme theme, SpokenTerms terms, Evidence evidence) {
    var account = new Account(terms);
    evidence.statements(theme).forEach(said -> hear(said, account));
    return account
        .done(theme.question(), List.of(), material)
        .spokenTo()
        .sorted(Comparator.comparingInt((TermAccount.Line line) -> -line.prevalence().holders()))
        .toList();
  }
}
