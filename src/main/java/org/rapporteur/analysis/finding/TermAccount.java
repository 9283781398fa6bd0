package org.rapporteur.analysis.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.vocabulary.Vocabulary;

/// What was said on one question, or on all of them, by the terms of the institution's vocabulary.
///
/// @param question none of all questions together
/// @param terms in the order of the vocabulary, those to which nobody spoke among them
/// @param others of the statements that fall under no term
/// @param uncompared of those in a language in which no term has words
/// @param themes where themes were found beside the terms
public record TermAccount(
    @Nullable Integer question,
    Vocabulary.Use use,
    List<Line> terms,
    Line others,
    Line uncompared,
    List<OfTheme> themes) {

  /// The statements under a term, the comments in which they stand, and who made them.
  public record Line(
      String code,
      String name,
      int statements,
      List<Integer> comments,
      @JsonUnwrapped Prevalence prevalence) {

    public Line {
      comments = List.copyOf(comments);
    }

    static Line of(
        String code, String name, int statements, Collection<Integer> comments, Material material) {
      return new Line(
          code, name, statements, List.copyOf(comments), Prevalence.of(material, comments));
    }

    public boolean isSpokenTo() {
      return statements > 0;
    }
  }

  /// The terms that the statements of a theme fall under, the one with most contributors first.
  public record OfTheme(String theme, List<Line> terms) {

    public OfTheme {
      terms = List.copyOf(terms);
    }
  }

  public TermAccount {
    terms = List.copyOf(terms);
    themes = List.copyOf(themes);
  }

  public boolean isOn(int other) {
    return question != null && question == other;
  }

  /// Every term to which somebody spoke.
  public Stream<Line> spokenTo() {
    return terms.stream().filter(Line::isSpokenTo);
  }

  /// The comments with statements that were compared with the terms.
  public List<Integer> compared() {
    return Stream.concat(terms.stream(), Stream.of(others))
        .flatMap(line -> line.comments().stream())
        .distinct()
        .sorted()
        .toList();
  }

  public List<Line> of(String theme) {
    return themes.stream()
        .filter(found -> found.theme().equals(theme))
        .flatMap(found -> found.terms().stream())
        .toList();
  }
}
