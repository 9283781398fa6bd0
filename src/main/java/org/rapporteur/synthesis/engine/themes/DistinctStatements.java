package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;

/// The statements of one language on one question, each once: the settled ones in the order of
/// their ids, then those that only [LateComments] say.
final class DistinctStatements {

  /// Of fewer statements all are settled: they are found again quickly, and each may matter.
  static final int FEWEST_SETTLED = 500;

  private final List<Statement> statements;
  private final int settled;
  private final int lastSettled;

  private DistinctStatements(List<Statement> statements, int settled, int lastSettled) {
    this.statements = statements;
    this.settled = settled;
    this.lastSettled = lastSettled;
  }

  /// By question and language. Questions are read on all processors.
  static Map<Integer, TreeMap<LanguageTag, DistinctStatements>> byQuestion(
      Map<Integer, List<Statement>> statements, int lastSettled) {
    return statements.entrySet().parallelStream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> byLanguage(of.getValue(), lastSettled)));
  }

  private static TreeMap<LanguageTag, DistinctStatements> byLanguage(
      List<Statement> ofQuestion, int lastSettled) {
    var byLanguage = new TreeMap<LanguageTag, List<Statement>>();
    for (var statement : ofQuestion) {
      if (statement.isItself()) {
        byLanguage.computeIfAbsent(statement.language(), l -> new ArrayList<>()).add(statement);
      }
    }
    var distinct = new TreeMap<LanguageTag, DistinctStatements>();
    for (Map.Entry<LanguageTag, List<Statement>> of : byLanguage.entrySet()) {
      distinct.put(of.getKey(), of(eachOnce(of.getValue()), lastSettled));
    }
    return distinct;
  }

  private static DistinctStatements of(List<Statement> once, int lastSettled) {
    var settled = new ArrayList<Statement>(once.size());
    var late = new ArrayList<Statement>();
    once.forEach(said -> (said.comment() <= lastSettled ? settled : late).add(said));
    if (settled.size() < FEWEST_SETTLED) {
      return new DistinctStatements(List.copyOf(once), once.size(), Integer.MAX_VALUE);
    }
    int size = settled.size();
    settled.addAll(late);
    return new DistinctStatements(List.copyOf(settled), size, lastSettled);
  }

  /// A statement by its id, of which most are told apart by the beginning.
  private record Keyed(long beginning, Statement statement) {

    static Keyed of(Statement statement) {
      long beginning = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        int letter = i < statement.id().length() ? statement.id().charAt(i) : 0;
        beginning = beginning << Byte.SIZE | letter;
      }
      return new Keyed(beginning, statement);
    }

    static int inOrderOfIds(Keyed one, Keyed other) {
      int order = Long.compare(one.beginning, other.beginning);
      return order == 0 ? one.statement.id().compareTo(other.statement.id()) : order;
    }

    boolean isOf(Keyed other) {
      return beginning == other.beginning && statement.id().equals(other.statement.id());
    }
  }

  /// The first comment that says a statement stands for all that do.
  private static List<Statement> eachOnce(List<Statement> statements) {
    var keyed = statements.stream().map(Keyed::of).toArray(Keyed[]::new);
    Arrays.parallelSort(keyed, Keyed::inOrderOfIds);
    var once = new ArrayList<Statement>(keyed.length);
    for (int i = 0; i < keyed.length; i++) {
      if (i == 0 || !keyed[i].isOf(keyed[i - 1])) {
        once.add(keyed[i].statement());
      }
    }
    return once;
  }

  LanguageTag language() {
    return statements.getFirst().language();
  }

  int question() {
    return statements.getFirst().question();
  }

  int size() {
    return statements.size();
  }

  /// How many are settled.
  int settled() {
    return settled;
  }

  /// Whether a comment is among those whose statements are settled.
  boolean isSettled(int comment) {
    return comment <= lastSettled;
  }

  Statement get(int at) {
    return statements.get(at);
  }

  /// Ids are hashes, so the first settled ones are a fair sample, and the same one whatever the
  /// order of the comments.
  List<Statement> sample(int most) {
    return statements.subList(0, Math.min(most, settled));
  }

  /// -1 for what is not among them.
  int place(String statement) {
    int at = place(statement, 0, settled);
    return at >= 0 ? at : place(statement, settled, statements.size());
  }

  private int place(String statement, int from, int to) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = statements.get(middle).id().compareTo(statement);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
