package org.rapporteur.analysis.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// Statements on one question that belong together, the most central first, and a label in the
/// contributors' words. The id is that of its most central statement, or the one people kept it
/// under; of a term of a vocabulary it follows from its code, and the label is the institution's.
///
/// @param term the code of the term that it is
public record Theme(
    String id,
    int question,
    LanguageTag language,
    String label,
    List<String> terms,
    List<Member> members,
    boolean kept,
    List<Part> parts,
    @Nullable Doubt doubt,
    @Nullable String term) {

  /// A narrower theme within a theme. Not every statement of a theme belongs to a part of it.
  public record Part(
      String id,
      String label,
      List<String> terms,
      List<Member> members,
      boolean kept,
      @Nullable Doubt doubt) {

    public Part {
      terms = List.copyOf(terms);
      members = List.copyOf(members);
    }
  }

  /// What speaks against a theme or a part of people's: of the statements that they put there so
  /// many lie nearer to another one, by its id, and so many are said no more.
  ///
  /// @param nearer none where too few lie nearer to any
  public record Doubt(@Nullable String nearer, int statements, int gone, int of) {

    /// Where so many of the statements speak against it, people are asked about it.
    public static final double LEAST_SHARE = 0.3;
  }

  /// A distinct statement by its id, with its likeness to the representative of its part.
  ///
  /// @param stance towards the part; null if nobody coded it
  public record Member(String statement, double likeness, @Nullable PointStance stance) {

    public Member(String statement, double likeness) {
      this(statement, likeness, null);
    }

    /// True if the statement counts as a supporter of its part.
    public boolean supports() {
      return stance != PointStance.OPPOSES;
    }
  }

  public Theme {
    terms = List.copyOf(terms);
    members = List.copyOf(members);
    parts = List.copyOf(parts);
  }

  /// Whether its name is people's words rather than the contributors'.
  public boolean isNamed() {
    return kept || term != null;
  }

  public boolean has(String statement) {
    return members.stream().anyMatch(member -> member.statement().equals(statement));
  }
}
