package org.rapporteur.analysis.codebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decisions of people on the themes and points of one question, by statement.
final class CodebookDecisions {

  private final List<KeptTheme> kept;
  private final Map<String, KeptTheme> themes = new HashMap<>();
  private final Map<String, KeptTheme> points = new HashMap<>();

  CodebookDecisions(List<KeptTheme> kept) {
    this.kept = kept;
    for (KeptTheme theme : kept) {
      String parent = theme.partOf();
      KeptTheme whole = parent == null ? null : find(parent).orElse(null);
      for (String statement : theme.statements()) {
        if (whole == null) {
          themes.putIfAbsent(statement, theme);
        } else {
          points.putIfAbsent(statement, theme);
          themes.putIfAbsent(statement, whole);
        }
      }
    }
  }

  private Optional<KeptTheme> find(String id) {
    return kept.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  /// Returns the decision on a theme with an id, or on one that it was merged into.
  Optional<KeptTheme> themeFor(String id) {
    return kept.stream()
        .filter(theme -> theme.partOf() == null)
        .filter(theme -> theme.isOrStandsFor(id))
        .findFirst();
  }

  /// Returns the statements that people placed.
  Set<String> statements() {
    var all = new HashSet<>(themes.keySet());
    all.addAll(points.keySet());
    return all;
  }

  @Nullable KeptTheme themeOf(String statement) {
    return themes.get(statement);
  }

  @Nullable KeptTheme pointOf(String statement) {
    return points.get(statement);
  }
}
