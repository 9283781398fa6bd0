package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;

/// Makes the points of a codebook quotable: each with its representative statement, and the
/// comments that make the point.
public final class KeyPoints {

  private KeyPoints() {}

  public static List<KeyPoint> of(Material material, Evidence evidence) {
    var points = new ArrayList<KeyPoint>();
    for (var question : evidence.themes()) {
      for (var theme : question.themes()) {
        Map<String, Statement> statements = new HashMap<>();
        evidence
            .statements(theme)
            .forEach(statement -> statements.putIfAbsent(statement.id(), statement));
        for (var part : theme.parts()) {
          Statement representative = representative(part, statements);
          List<Integer> comments = evidence.comments(part);
          if (representative != null && !comments.isEmpty()) {
            points.add(
                new KeyPoint(
                    theme.id(),
                    part.id(),
                    representative,
                    comments,
                    Prevalence.of(material, comments)));
          }
        }
      }
    }
    return points;
  }

  /// The statement that has the id of the point; for a point of people the one nearest to it.
  private static @Nullable Statement representative(
      Theme.Part part, Map<String, Statement> statements) {
    Statement own = statements.get(part.id());
    if (own != null) {
      return own;
    }
    return part.members().stream()
        .map(member -> statements.get(member.statement()))
        .filter(Objects::nonNull)
        .filter(Quotable::standsAlone)
        .findFirst()
        .orElse(null);
  }
}
