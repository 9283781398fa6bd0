package org.rapporteur.synthesis;

import java.util.List;
import java.util.SortedMap;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// A theme as a draft names it, with the contributors behind it by group and the statements that
/// stand best for it. `kept` themes were named by people.
public record ThemeFinding(
    String id,
    int question,
    LanguageTag language,
    String label,
    List<String> terms,
    boolean kept,
    List<Integer> comments,
    int holders,
    SortedMap<String, Integer> holdersByGroup,
    List<Point> points) {

  /// A key point: the words of a comment, where they stand in it, and the comments in which
  /// something close to them is said.
  public record Point(
      int comment, int revision, TextSpan span, String text, List<Integer> citing, int holders) {}

  public ThemeFinding {
    terms = List.copyOf(terms);
    comments = List.copyOf(comments);
    points = List.copyOf(points);
  }

  ThemeFinding named(String name) {
    return new ThemeFinding(
        id, question, language, name, terms, true, comments, holders, holdersByGroup, points);
  }

  ThemeFinding with(List<Point> left) {
    return new ThemeFinding(
        id, question, language, label, terms, kept, comments, holders, holdersByGroup, left);
  }
}
