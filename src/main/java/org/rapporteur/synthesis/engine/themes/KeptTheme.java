package org.rapporteur.synthesis.engine.themes;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// What people decided about a theme: its name, the statements that stay in it in every later run,
/// and the kept theme it is a part of, if any. A rename, a merge, a split and a move all come down
/// to this.
public record KeptTheme(
    String id,
    int question,
    LanguageTag language,
    String name,
    Set<String> statements,
    @Nullable String partOf) {

  public KeptTheme {
    statements = Set.copyOf(statements);
  }
}
