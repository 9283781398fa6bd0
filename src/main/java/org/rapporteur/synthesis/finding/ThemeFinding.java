package org.rapporteur.synthesis.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// A theme as a draft names it, with the contributors behind it by group and the statements that
/// stand best for it. `kept` themes were named by people, `newly` found ones were not in the draft
/// before.
///
/// @param inWords the comments in which one of its terms is said whole
/// @param term the code of the term of a vocabulary that it is
public record ThemeFinding(
    String id,
    int question,
    LanguageTag language,
    String label,
    List<String> terms,
    boolean kept,
    List<Integer> comments,
    List<Integer> inWords,
    @JsonUnwrapped Prevalence prevalence,
    List<Point> points,
    List<Part> parts,
    @Nullable Doubt doubt,
    boolean newly,
    @Nullable String term) {

  /// A key point: the words of a comment, where they stand in it, and the comments in which
  /// something close to them is said.
  public record Point(
      int comment,
      int revision,
      TextSpan span,
      String text,
      List<Integer> citing,
      @JsonUnwrapped Prevalence prevalence) {}

  /// A narrower theme within, with the statement that stands for it where one can.
  public record Part(
      String id,
      String label,
      List<String> terms,
      boolean kept,
      Map<PointStance, List<Integer>> sides,
      @JsonUnwrapped Prevalence prevalence,
      @Nullable Point point,
      @Nullable Doubt doubt) {

    public Part {
      terms = List.copyOf(terms);
      sides = Map.copyOf(sides);
    }

    public List<Integer> comments() {
      return sides.getOrDefault(PointStance.SUPPORTS, List.of());
    }

    /// Returns the comments that oppose the point.
    public List<Integer> against() {
      return sides.getOrDefault(PointStance.OPPOSES, List.of());
    }

    public Part named(String name) {
      return new Part(id, name, terms, true, sides, prevalence, point, doubt);
    }

    public Part withoutPoint(String name) {
      return new Part(id, name, terms, kept, sides, prevalence, null, doubt);
    }
  }

  /// Of the statements that people put in a theme or a part so many lie nearer to another one by
  /// now, and so many are said no more.
  ///
  /// @param nearer none where too few lie nearer to any
  public record Doubt(@Nullable String nearer, int statements, int gone, int of) {

    static @Nullable Doubt of(Theme.@Nullable Doubt found) {
      return found == null
          ? null
          : new Doubt(found.nearer(), found.statements(), found.gone(), found.of());
    }
  }

  public ThemeFinding {
    terms = List.copyOf(terms);
    comments = List.copyOf(comments);
    inWords = List.copyOf(inWords);
    points = List.copyOf(points);
    parts = List.copyOf(parts);
  }

  /// Whether its name is people's words rather than the contributors'.
  public boolean isNamed() {
    return kept || term != null;
  }

  public ThemeFinding named(String name) {
    return new ThemeFinding(
        id,
        question,
        language,
        name,
        terms,
        true,
        comments,
        inWords,
        prevalence,
        points,
        parts,
        doubt,
        newly,
        term);
  }

  /// With another name for one of its parts.
  public ThemeFinding naming(String part, String name) {
    return with(points, parts.stream().map(p -> p.id().equals(part) ? p.named(name) : p).toList());
  }

  public boolean isOrHas(String theme) {
    return id.equals(theme) || parts.stream().anyMatch(part -> part.id().equals(theme));
  }

  public ThemeFinding with(List<Point> leftPoints, List<Part> leftParts) {
    return with(label, leftPoints, leftParts);
  }

  public ThemeFinding with(String name, List<Point> leftPoints, List<Part> leftParts) {
    return new ThemeFinding(
        id,
        question,
        language,
        name,
        terms,
        kept,
        comments,
        inWords,
        prevalence,
        leftPoints,
        leftParts,
        doubt,
        newly,
        term);
  }
}
