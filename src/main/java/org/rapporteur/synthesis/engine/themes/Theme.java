package org.rapporteur.synthesis.engine.themes;

import java.util.List;
import org.rapporteur.shared.LanguageTag;

/// Statements on one question that belong together, the most central first, and a label in the
/// contributors' words. The id is that of its most central statement, or the one people kept it
/// under.
public record Theme(
    String id,
    int question,
    LanguageTag language,
    String label,
    List<String> terms,
    List<Member> members,
    boolean kept) {

  /// A distinct statement by the id under which it is clustered, with its likeness to the theme's
  /// centre.
  public record Member(String statement, double centrality) {}

  public Theme {
    terms = List.copyOf(terms);
    members = List.copyOf(members);
  }

  public boolean has(String statement) {
    return members.stream().anyMatch(member -> member.statement().equals(statement));
  }
}
