package org.rapporteur.synthesis.engine.draft;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.statement.Quotable;

/// What can still be quoted: no sentence stands twice in a draft. The key points of the themes are
/// spoken for from the beginning.
final class Quotes {

  private static final double PROPOSES = 1.2;

  /// Of two sentences that are brief the one with more in it says more, up to this length.
  private static final int ENOUGH_WORDS = 25;

  /// Judged once: whoever sorts by worth asks for it often.
  private record Judged(boolean standsAlone, double worth) {}

  /// What decides how a statement is judged.
  private record Said(String text, boolean conceded) {}

  /// What a statement is worth if it stands alone.
  private record Promise(Statement statement, double worth) {}

  /// In the order of their comments.
  private final List<Statement> statements;

  private final Map<Said, Judged> judged = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Integer, Statement> reserved = new HashMap<>();

  Quotes(Findings findings) {
    statements = findings.reading().statements();
    findings.keyPoints().forEach(point -> take(point.statement()));
  }

  /// Keeps the best of a comment for the first sentence that will say how the groups stand to it.
  void reserve(int comment) {
    if (reserved.containsKey(comment)) {
      return;
    }
    best(comment)
        .ifPresent(
            statement -> {
              reserved.put(comment, statement);
              take(statement);
            });
  }

  /// What was kept for a comment, once; else the best that is still free.
  Optional<Statement> reservedOrBest(int comment) {
    return Optional.ofNullable(reserved.remove(comment)).or(() -> best(comment));
  }

  void take(Statement statement) {
    taken.add(statement.id());
  }

  boolean isFree(Statement statement) {
    return !taken.contains(statement.id());
  }

  /// What stands best for a comment among what is still free: understood alone, brief, rather a
  /// proposal than a remark. Empty where nothing of it can be understood alone.
  Optional<Statement> best(int comment) {
    return of(comment).stream()
        .filter(statement -> standsAlone(statement))
        .max(
            Comparator.comparingDouble(this::worth)
                .thenComparing(statement -> -statement.span().start()));
  }

  /// Of the best of each of these comments so many, the most worth first; of equals that of the
  /// comment named first. Few of the many have to be judged.
  List<Statement> best(Collection<Integer> comments, int most) {
    var promising =
        comments.stream()
            .flatMap(comment -> of(comment).stream())
            .filter(this::isFree)
            .map(statement -> new Promise(statement, weighed(statement, true)))
            .sorted(Comparator.comparingDouble(promise -> -promise.worth()))
            .toList();
    var best = new LinkedHashMap<Integer, Statement>();
    for (var promise : promising) {
      if (best.size() == most) {
        break;
      }
      var statement = promise.statement();
      if (!best.containsKey(statement.comment()) && standsAlone(statement)) {
        best.put(statement.comment(), statement);
      }
    }
    return List.copyOf(best.values());
  }

  List<Statement> of(int comment) {
    return statements.subList(firstFrom(comment), firstFrom(comment + 1));
  }

  private int firstFrom(int comment) {
    int low = 0;
    int high = statements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (statements.get(middle).comment() < comment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether it is free, and understood without the sentence before it.
  boolean standsAlone(Statement statement) {
    return isFree(statement) && judged(statement).standsAlone();
  }

  double worth(Statement statement) {
    return judged(statement).worth();
  }

  private Judged judged(Statement statement) {
    return judged.computeIfAbsent(
        new Said(statement.text(), statement.conceded()), said -> judge(statement));
  }

  private static Judged judge(Statement statement) {
    boolean standsAlone = Quotable.standsAlone(statement);
    return new Judged(standsAlone, weighed(statement, standsAlone));
  }

  private static double weighed(Statement statement, boolean standsAlone) {
    double says = 1 + Math.min(Words.count(statement.text()), ENOUGH_WORDS) / 100.0;
    double proposes = statement.proposal() ? PROPOSES : 1;
    return Quotable.fitness(statement, standsAlone) * proposes * says;
  }
}
