package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.statement.Statement;

/// The distinct statements on one question, in the order of their comments. Copies of a campaign's
/// text count as one.
final class DistinctStatements {

  private final Map<String, Statement> byId = new LinkedHashMap<>();

  DistinctStatements(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement.isItself()) {
        byId.putIfAbsent(statement.id(), statement);
      }
    }
  }

  List<Statement> all() {
    return List.copyOf(byId.values());
  }

  Optional<Statement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  int size() {
    return byId.size();
  }

  /// Returns a sample that does not depend on the order of the comments: ids are hashes, and those
  /// that come first are taken.
  ///
  /// @param required ids of statements that the sample contains in any case
  List<Statement> sample(int size, Collection<String> required) {
    if (byId.size() <= size) {
      return all();
    }
    Set<String> chosen = new HashSet<>(required);
    byId.keySet().stream().sorted(Comparator.naturalOrder()).limit(size).forEach(chosen::add);
    var sample = new ArrayList<Statement>();
    byId.forEach(
        (id, statement) -> {
          if (chosen.contains(id)) {
            sample.add(statement);
          }
        });
    return sample;
  }

  /// Tells how many of the statements that people placed are in no comment any more.
  Theme.@Nullable Doubt doubtOf(KeptTheme kept) {
    int gone = (int) kept.statements().stream().filter(id -> !byId.containsKey(id)).count();
    return gone == 0 ? null : new Theme.Doubt(null, 0, gone, kept.statements().size());
  }
}
