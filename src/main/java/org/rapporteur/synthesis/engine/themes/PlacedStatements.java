package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;

/// Where the statements of one language on one question lie. The points of a sample are held where
/// many are compared with each other; all others are placed when asked for.
final class PlacedStatements {

  /// More points tell nothing more about where the themes lie.
  static final int SAMPLE = 20_000;

  private static final int BLOCK = 256;

  /// Hears of one statement by its place in the list.
  @FunctionalInterface
  interface Reader {
    void read(int at, Points.Point point);
  }

  private final DistinctStatements statements;
  private final SentenceVectors vectors;
  private final PointSpace space;
  private final String foundFrom;
  private final int sampled;

  private PlacedStatements(
      DistinctStatements statements,
      SentenceVectors vectors,
      PointSpace space,
      String foundFrom,
      int sampled) {
    this.statements = statements;
    this.sampled = sampled;
    this.vectors = vectors;
    this.space = space;
    this.foundFrom = foundFrom;
  }

  /// Progress counts the statements of the sample.
  static PlacedStatements of(
      DistinctStatements statements,
      int sample,
      SentenceVectors vectors,
      Memory memory,
      Progress progress) {
    var sampled = statements.sample(sample);
    String from = FoundFrom.of("space").and(vectors, statements.language()).and(sampled).hash();
    var space = memory.recall(from, PointSpace.FORM, () -> space(sampled, vectors, progress));
    return new PlacedStatements(statements, vectors, space, from, sampled.size());
  }

  private static PointSpace space(
      List<Statement> sampled, SentenceVectors vectors, Progress progress) {
    var language = sampled.getFirst().language();
    var texts = sampled.stream().map(Statement::text).toList();
    if (!vectors.knows(language)) {
      return PointSpace.byNgrams(texts, language);
    }
    var found = new ArrayList<float[]>(sampled.size());
    for (int from = 0; from < sampled.size(); from += BLOCK) {
      found.addAll(vectors.of(sampled.subList(from, Math.min(sampled.size(), from + BLOCK))));
      progress.reached(found.size(), sampled.size());
    }
    return PointSpace.byModel(found, texts);
  }

  DistinctStatements statements() {
    return statements;
  }

  PointSpace space() {
    return space;
  }

  /// How many the space was made of.
  int sampled() {
    return sampled;
  }

  /// What decides where a statement lies.
  String foundFrom() {
    return foundFrom;
  }

  /// The first so many.
  ///
  /// @param between two of them may end it
  Points first(int size, Runnable between) {
    var points = new Points(space);
    read(
        IntStream.range(0, size),
        (at, point) -> {
          between.run();
          points.add(point);
        });
    return points;
  }

  /// Reads those of some places in the list, in their order.
  void read(IntStream places, Reader reader) {
    var block = new ArrayList<Integer>(BLOCK);
    places.forEach(
        at -> {
          block.add(at);
          if (block.size() == BLOCK) {
            read(block, reader);
            block.clear();
          }
        });
    read(block, reader);
  }

  private void read(List<Integer> places, Reader reader) {
    if (places.isEmpty()) {
      return;
    }
    var some = places.stream().map(statements::get).toList();
    boolean known = vectors.knows(statements.language());
    var found = known ? vectors.of(some) : List.<float[]>of();
    for (int i = 0; i < some.size(); i++) {
      var vector = known ? found.get(i) : Points.NONE;
      reader.read(places.get(i), space.place(some.get(i).text(), vector));
    }
  }
}
