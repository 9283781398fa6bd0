package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;

/// Selects the statements that a language model reads for the paragraph of a theme.
final class SourceSelection {

  private static final int MAX_POINTS = 12;
  private static final int MAX_OF_STANCE = 12;

  private final Material material;

  SourceSelection(Material material) {
    this.material = material;
  }

  /// Selects the points of a theme with most supporters, the contested ones first, each with some
  /// statements of each stance.
  ///
  /// @param byId statements on the question of the theme
  ThemeSources select(Theme theme, Map<String, List<Statement>> byId) {
    var points = new ArrayList<ThemeSources.OfPoint>();
    for (var part : theme.parts()) {
      var byStance = new TreeMap<PointStance, List<Statement>>();
      for (var member : part.members()) {
        var stance = member.stance() == null ? PointStance.SUPPORTS : member.stance();
        byStance
            .computeIfAbsent(stance, s -> new ArrayList<>())
            .addAll(byId.getOrDefault(member.statement(), List.of()));
      }
      var coded = new ArrayList<ThemeSources.Coded>();
      byStance.forEach(
          (stance, statements) ->
              spread(statements)
                  .forEach(statement -> coded.add(new ThemeSources.Coded(statement, stance))));
      points.add(
          new ThemeSources.OfPoint(
              part,
              contributors(byStance.getOrDefault(PointStance.SUPPORTS, List.of())),
              contributors(byStance.getOrDefault(PointStance.OPPOSES, List.of())),
              coded));
    }
    return new ThemeSources(
        theme,
        points.stream()
            .filter(point -> !point.statements().isEmpty())
            .sorted(
                Comparator.comparing((ThemeSources.OfPoint point) -> !point.isContested())
                    .thenComparingLong(point -> -point.supporters()))
            .limit(MAX_POINTS)
            .sorted(Comparator.comparingLong((ThemeSources.OfPoint point) -> -point.supporters()))
            .toList());
  }

  /// Some statements: first one of each group, then one of each contributor, then others.
  private List<Statement> spread(List<Statement> statements) {
    var groups = new HashSet<String>();
    var contributors = new HashSet<Integer>();
    var first = new ArrayList<Statement>();
    var second = new ArrayList<Statement>();
    var others = new ArrayList<Statement>();
    for (Statement statement : statements) {
      var comment = material.present(statement.comment());
      if (!contributors.add(comment.holder())) {
        others.add(statement);
      } else {
        (groups.add(comment.group()) ? first : second).add(statement);
      }
    }
    first.addAll(second);
    first.addAll(others);
    return first.stream()
        .limit(MAX_OF_STANCE)
        .sorted(
            Comparator.comparingInt(Statement::comment)
                .thenComparingInt(statement -> statement.span().start()))
        .toList();
  }

  private long contributors(Collection<Statement> statements) {
    return statements.stream()
        .map(statement -> material.present(statement.comment()).holder())
        .distinct()
        .count();
  }
}
