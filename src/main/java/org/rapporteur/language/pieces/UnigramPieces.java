package org.rapporteur.language.pieces;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// SentencePiece's unigram model: of all ways to make a word of pieces the one with the best sum of
/// scores (Kudo, 2018), found by Viterbi's algorithm.
final class UnigramPieces implements Pieces {

  /// How much worse than the worst piece a character is that no piece has.
  private static final double PENALTY = 10;

  private static final int BYTES = 256;

  private final Map<String, Integer> vocabulary;
  private final double[] scores;
  private final int unknown;

  /// Of each byte the piece that stands for it, or none where unknown characters stay unknown.
  private final int[] bytes;

  private final int longestPiece;
  private final double unknownScore;

  private UnigramPieces(
      Map<String, Integer> vocabulary, double[] scores, int unknown, int[] bytes) {
    this.vocabulary = vocabulary;
    this.scores = scores;
    this.unknown = unknown;
    this.bytes = bytes;
    this.longestPiece = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.unknownScore = Arrays.stream(scores).min().orElse(0) - PENALTY;
  }

  static UnigramPieces of(Part part, Set<String> marks) {
    part.knows("vocab", "unk_id", "byte_fallback");
    var entries = part.each("vocab");
    Map<String, Integer> vocabulary = HashMap.newHashMap(entries.size());
    var scores = new double[entries.size()];
    for (int number = 0; number < scores.length; number++) {
      Part entry = entries.get(number);
      var piece = entry.node().path(0);
      var score = entry.node().path(1);
      if (!piece.isString() || !score.isNumber() || !Double.isFinite(score.doubleValue())) {
        throw entry.refused("a piece and its score are needed here");
      }
      vocabulary.put(piece.stringValue(), number);
      scores[number] = score.doubleValue();
    }
    int unknown = part.number("unk_id");
    if (unknown >= scores.length) {
      throw part.at("unk_id").refused("the vocabulary has only " + scores.length + " pieces");
    }
    int[] bytes = part.flag("byte_fallback", false) ? bytes(part, vocabulary) : new int[0];
    vocabulary.keySet().removeAll(marks);
    return new UnigramPieces(vocabulary, scores, unknown, bytes);
  }

  private static int[] bytes(Part part, Map<String, Integer> vocabulary) {
    var bytes = new int[BYTES];
    for (int i = 0; i < BYTES; i++) {
      String piece = "<0x%02X>".formatted(i);
      Integer number = vocabulary.remove(piece);
      if (number == null) {
        throw part.at("byte_fallback").refused("the vocabulary lacks " + piece);
      }
      bytes[i] = number;
    }
    return bytes;
  }

  @Override
  public void cut(String word, List<Integer> numbers) {
    var path = bestPath(word);
    var unread = new StringBuilder();
    for (Step step : path) {
      if (step.piece == unknown) {
        unread.append(word, step.from, step.to);
      } else {
        addUnread(unread, numbers);
        numbers.add(step.piece);
      }
    }
    addUnread(unread, numbers);
  }

  @Override
  public int highest() {
    return scores.length - 1;
  }

  /// Unknown characters in a row are one unknown piece, or all their bytes.
  private void addUnread(StringBuilder unread, List<Integer> numbers) {
    if (unread.isEmpty()) {
      return;
    }
    if (bytes.length == 0) {
      numbers.add(unknown);
    } else {
      for (byte b : unread.toString().getBytes(StandardCharsets.UTF_8)) {
        numbers.add(bytes[b & 0xFF]);
      }
    }
    unread.setLength(0);
  }

  /// Of two ways that are equally good the one found first stays, whose last piece is longer.
  private List<Step> bestPath(String word) {
    int length = word.length();
    var best = new double[length + 1];
    var last = new Step[length + 1];
    for (int from = 0; from < length; ) {
      int next = word.offsetByCodePoints(from, 1);
      boolean isKnown = false;
      int furthest = Math.min(length, from + longestPiece);
      for (int to = next; to <= furthest; to++) {
        Integer piece = vocabulary.get(word.substring(from, to));
        if (piece != null) {
          isKnown |= to == next;
          offer(new Step(from, to, piece), best[from] + scores[piece], best, last);
        }
      }
      if (!isKnown) {
        offer(new Step(from, next, unknown), best[from] + unknownScore, best, last);
      }
      from = next;
    }
    var path = new ArrayList<Step>();
    for (int at = length; at > 0; ) {
      Step step = last[at];
      if (step == null) {
        throw new IllegalStateException("No way to " + at + " of " + length);
      }
      path.add(step);
      at = step.from;
    }
    return path.reversed();
  }

  private static void offer(Step step, double score, double[] best, Step[] last) {
    if (last[step.to] == null || score > best[step.to]) {
      last[step.to] = step;
      best[step.to] = score;
    }
  }

  private record Step(int from, int to, int piece) {}
}
