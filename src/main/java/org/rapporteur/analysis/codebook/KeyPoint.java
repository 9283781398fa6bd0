package org.rapporteur.analysis.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.statement.Statement;

/// A statement that stands well for its theme, or for one part of it, the comments in which a
/// statement close to it is found (its own among them), and how many holders these are of.
public record KeyPoint(
    String theme,
    @Nullable String part,
    Statement statement,
    List<Integer> comments,
    Prevalence prevalence) {

  public KeyPoint {
    comments = List.copyOf(comments);
  }
}
