package org.rapporteur.synthesis.engine.draft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.synthesis.engine.themes.Theme;

/// Quotes somebody of each stakeholder group of which nothing else in a draft tells, where what
/// that person said belongs: with its theme, or with the other matters of its question. A group may
/// be small, and say nothing that stands for a theme; it is heard all the same. What nobody would
/// understand alone is left to people.
final class UntoldVoices {

  private final Material material;
  private final Findings findings;
  private final Paragraphs paragraphs;
  private final Quotes quotes;
  private final Map<Integer, QuestionDraft> parts = new HashMap<>();
  private final Map<Integer, Set<Integer>> remainders = new HashMap<>();
  private final Map<Integer, Map<String, Theme>> themes = new HashMap<>();

  UntoldVoices(
      Material material,
      Findings findings,
      List<QuestionDraft> parts,
      Quotes quotes,
      Paragraphs paragraphs) {
    this.material = material;
    this.findings = findings;
    this.quotes = quotes;
    this.paragraphs = paragraphs;
    parts.forEach(part -> this.parts.put(part.question(), part));
  }

  void write() {
    for (String group : UntoldGroups.in(paragraphs.draft(), findings, material)) {
      findings.reading().statements().stream()
          .filter(said -> material.present(said.comment()).group().equals(group))
          .filter(said -> quotes.isFree(said) && Quotable.standsAloneBriefly(said))
          .filter(said -> theme(said).isPresent() || isRemainder(said))
          .max(
              Comparator.comparingDouble(quotes::worth)
                  .thenComparing(said -> -said.comment())
                  .thenComparing(said -> -said.span().start()))
          .ifPresent(this::quote);
    }
  }

  private void quote(Statement said) {
    var sentence = part(said).quoted(said, 0);
    var theme = theme(said);
    if (theme.isPresent()) {
      paragraphs.addToTheme(said.question(), theme.get().id(), sentence);
    } else {
      paragraphs.addToRemainder(said.question(), sentence);
    }
  }

  private QuestionDraft part(Statement said) {
    return Optional.ofNullable(parts.get(said.question())).orElseThrow();
  }

  private Optional<Theme> theme(Statement said) {
    return Optional.ofNullable(
        themes.computeIfAbsent(said.question(), this::themesOn).get(said.standsAs()));
  }

  private Map<String, Theme> themesOn(int question) {
    var byStatement = new HashMap<String, Theme>();
    for (var theme : findings.themesOf(question)) {
      theme.members().forEach(member -> byStatement.putIfAbsent(member.statement(), theme));
    }
    return byStatement;
  }

  private boolean isRemainder(Statement said) {
    return remainders
        .computeIfAbsent(
            said.question(), question -> new HashSet<>(findings.evidence().remainder(question)))
        .contains(said.comment());
  }
}
