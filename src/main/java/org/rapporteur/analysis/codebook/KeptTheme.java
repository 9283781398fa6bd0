package org.rapporteur.analysis.codebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// What people decided about a theme: its name, the statements that stay in it in every later run,
/// the kept theme it is a part of, if any, and the themes in whose place it stands. A rename, a
/// merge, a split and a move all come down to this.
public record KeptTheme(
    String id,
    int question,
    LanguageTag language,
    String name,
    Set<String> statements,
    @Nullable String partOf,
    Set<String> standsFor) {

  public KeptTheme {
    statements = Set.copyOf(statements);
    standsFor = Set.copyOf(standsFor);
  }

  /// In the place of no other.
  public KeptTheme(
      String id,
      int question,
      LanguageTag language,
      String name,
      Set<String> statements,
      @Nullable String partOf) {
    this(id, question, language, name, statements, partOf, Set.of());
  }

  boolean isOrStandsFor(String theme) {
    return id.equals(theme) || standsFor.contains(theme);
  }
}
