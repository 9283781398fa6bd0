package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.statements.Statement;

/// The distinct statements of one language on one question, in the order of their ids, and where
/// they lie. Ids are hashes, so the first are a fair sample, and the same one whatever the order of
/// the comments: they are kept as points, and all others are placed among them when asked for.
final class PlacedStatements {

  /// More points tell nothing more about where the themes lie.
  static final int SAMPLE = 20_000;

  private static final int BLOCK = 256;

  /// Hears of one statement by its place in the list.
  @FunctionalInterface
  interface Reader {
    void read(int at, Points.Point point);
  }

  private final List<Statement> statements;
  private final SentenceVectors vectors;
  private final Points sample;

  private PlacedStatements(List<Statement> statements, SentenceVectors vectors, Points sample) {
    this.statements = statements;
    this.vectors = vectors;
    this.sample = sample;
  }

  /// Those of one question by language, each once.
  static TreeMap<LanguageTag, List<Statement>> distinct(List<Statement> statements) {
    var distinct = new TreeMap<LanguageTag, List<Statement>>();
    for (var statement : statements) {
      if (statement.id().equals(statement.standsAs())) {
        distinct.computeIfAbsent(statement.language(), l -> new ArrayList<>()).add(statement);
      }
    }
    distinct.replaceAll((language, all) -> eachOnce(all));
    return distinct;
  }

  /// The first comment that says a statement stands for all that do.
  private static List<Statement> eachOnce(List<Statement> statements) {
    statements.sort(Comparator.comparing(Statement::id));
    var once = new ArrayList<Statement>(statements.size());
    for (var statement : statements) {
      if (once.isEmpty() || !once.getLast().id().equals(statement.id())) {
        once.add(statement);
      }
    }
    return Collections.unmodifiableList(once);
  }

  /// Progress counts the statements of the sample.
  static PlacedStatements of(
      List<Statement> statements, int sample, SentenceVectors vectors, Progress progress) {
    var sampled = statements.subList(0, Math.min(sample, statements.size()));
    var texts = sampled.stream().map(Statement::text).toList();
    var language = statements.getFirst().language();
    if (!vectors.knows(language)) {
      return new PlacedStatements(statements, vectors, Points.byNgrams(texts, language));
    }
    var found = new ArrayList<float[]>(sampled.size());
    for (int from = 0; from < sampled.size(); from += BLOCK) {
      found.addAll(vectors.of(sampled.subList(from, Math.min(sampled.size(), from + BLOCK))));
      progress.reached(found.size(), statements.size());
    }
    return new PlacedStatements(statements, vectors, Points.byModel(found, texts));
  }

  List<Statement> statements() {
    return statements;
  }

  Points sample() {
    return sample;
  }

  /// -1 for what is not among them.
  int place(String statement) {
    int low = 0;
    int high = statements.size() - 1;
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

  /// Reads those of some places in the list, ascending ones in their order.
  void read(IntStream places, Reader reader) {
    var outside = new ArrayList<Integer>(BLOCK);
    places.forEach(
        at -> {
          if (at < sample.size()) {
            reader.read(at, sample.get(at));
            return;
          }
          outside.add(at);
          if (outside.size() == BLOCK) {
            readOutside(outside, reader);
            outside.clear();
          }
        });
    readOutside(outside, reader);
  }

  private void readOutside(List<Integer> places, Reader reader) {
    if (places.isEmpty()) {
      return;
    }
    var some = places.stream().map(statements::get).toList();
    boolean known = vectors.knows(some.getFirst().language());
    var found = known ? vectors.of(some) : List.<float[]>of();
    for (int i = 0; i < some.size(); i++) {
      var vector = known ? found.get(i) : Points.NONE;
      reader.read(places.get(i), sample.place(some.get(i).text(), vector));
    }
  }
}
