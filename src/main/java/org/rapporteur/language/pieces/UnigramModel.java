package org.rapporteur.language.pieces;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// SentencePiece's unigram model: the split of a word with the best sum of scores (Kudo, 2018),
/// found by Viterbi's algorithm.
final class UnigramModel implements SubwordModel {

  /// Score difference between an unknown character and the worst token.
  private static final double UNKNOWN_PENALTY = 10;

  private static final int BYTE_COUNT = 256;

  private final Map<String, Integer> vocabulary;
  private final double[] scores;
  private final int unknownId;

  /// Token id for each byte; empty if unknown characters stay unknown.
  private final int[] byteIds;

  private final int maxTokenLength;
  private final double unknownScore;

  private UnigramModel(
      Map<String, Integer> vocabulary, double[] scores, int unknownId, int[] byteIds) {
    this.vocabulary = vocabulary;
    this.scores = scores;
    this.unknownId = unknownId;
    this.byteIds = byteIds;
    this.maxTokenLength = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.unknownScore = Arrays.stream(scores).min().orElse(0) - UNKNOWN_PENALTY;
  }

  static UnigramModel parse(ConfigNode node, Set<String> specialTokens) {
    node.requireOnly("vocab", "unk_id", "byte_fallback");
    var entries = node.children("vocab");
    Map<String, Integer> vocabulary = HashMap.newHashMap(entries.size());
    var scores = new double[entries.size()];
    for (int number = 0; number < scores.length; number++) {
      ConfigNode entry = entries.get(number);
      var piece = entry.node().path(0);
      var score = entry.node().path(1);
      if (!piece.isString() || !score.isNumber() || !Double.isFinite(score.doubleValue())) {
        throw entry.unsupported("must be a piece and its score");
      }
      vocabulary.put(piece.stringValue(), number);
      scores[number] = score.doubleValue();
    }
    int unknown = node.requireNumber("unk_id");
    if (unknown >= scores.length) {
      throw node.child("unk_id")
          .unsupported("the vocabulary has only " + scores.length + " pieces");
    }
    int[] bytes =
        node.booleanOr("byte_fallback", false) ? parseByteIds(node, vocabulary) : new int[0];
    vocabulary.keySet().removeAll(specialTokens);
    return new UnigramModel(vocabulary, scores, unknown, bytes);
  }

  private static int[] parseByteIds(ConfigNode node, Map<String, Integer> vocabulary) {
    var bytes = new int[BYTE_COUNT];
    for (int i = 0; i < BYTE_COUNT; i++) {
      String piece = "<0x%02X>".formatted(i);
      Integer number = vocabulary.remove(piece);
      if (number == null) {
        throw node.child("byte_fallback").unsupported("the vocabulary does not contain " + piece);
      }
      bytes[i] = number;
    }
    return bytes;
  }

  @Override
  public void appendTokenIds(String word, List<Integer> ids) {
    var path = bestPath(word);
    var unread = new StringBuilder();
    for (PathStep step : path) {
      if (step.tokenId == unknownId) {
        unread.append(word, step.from, step.to);
      } else {
        appendUnknown(unread, ids);
        ids.add(step.tokenId);
      }
    }
    appendUnknown(unread, ids);
  }

  @Override
  public int maxId() {
    return scores.length - 1;
  }

  /// Consecutive unknown characters become one unknown token, or all their bytes.
  private void appendUnknown(StringBuilder pending, List<Integer> ids) {
    if (pending.isEmpty()) {
      return;
    }
    if (byteIds.length == 0) {
      ids.add(unknownId);
    } else {
      for (byte b : pending.toString().getBytes(StandardCharsets.UTF_8)) {
        ids.add(byteIds[b & 0xFF]);
      }
    }
    pending.setLength(0);
  }

  /// Between equal paths the first one found wins; its last token is longer.
  private List<PathStep> bestPath(String word) {
    int length = word.length();
    var best = new double[length + 1];
    var lastSteps = new PathStep[length + 1];
    for (int from = 0; from < length; ) {
      int next = word.offsetByCodePoints(from, 1);
      boolean isKnown = false;
      int furthest = Math.min(length, from + maxTokenLength);
      for (int to = next; to <= furthest; to++) {
        Integer piece = vocabulary.get(word.substring(from, to));
        if (piece != null) {
          isKnown |= to == next;
          updateBest(new PathStep(from, to, piece), best[from] + scores[piece], best, lastSteps);
        }
      }
      if (!isKnown) {
        updateBest(new PathStep(from, next, unknownId), best[from] + unknownScore, best, lastSteps);
      }
      from = next;
    }
    var path = new ArrayList<PathStep>();
    for (int end = length; end > 0; ) {
      PathStep step = lastSteps[end];
      if (step == null) {
        throw new IllegalStateException("No way to " + end + " of " + length);
      }
      path.add(step);
      end = step.from;
    }
    return path.reversed();
  }

  private static void updateBest(PathStep step, double score, double[] best, PathStep[] last) {
    if (last[step.to] == null || score > best[step.to]) {
      last[step.to] = step;
      best[step.to] = score;
    }
  }

  private record PathStep(int from, int to, int tokenId) {}
}
