package org.rapporteur.language.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Unigram model of SentencePiece: splits a word into the tokens with the greatest sum of scores
/// (Kudo, "Subword Regularization", 2018). The Viterbi algorithm finds this split.
final class UnigramModel implements SubwordModel {

  /// Difference between the lowest score of a token and the score of an unknown character, as in
  /// SentencePiece.
  private static final double UNKNOWN_PENALTY = 10;

  private static final int BYTE_COUNT = 256;

  private final Map<String, Integer> vocabulary;
  private final double[] scores;
  private final int unknownId;

  /// Token id of each byte; empty if unknown characters become the unknown token.
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
    for (int id = 0; id < scores.length; id++) {
      ConfigNode entry = entries.get(id);
      var token = entry.node().path(0);
      var score = entry.node().path(1);
      if (!token.isString() || !score.isNumber() || !Double.isFinite(score.doubleValue())) {
        throw entry.unsupported("must be a token and its score");
      }
      vocabulary.put(token.stringValue(), id);
      scores[id] = score.doubleValue();
    }
    int unknownId = node.requireNumber("unk_id");
    if (unknownId >= scores.length) {
      throw node.child("unk_id")
          .unsupported("the vocabulary has only " + scores.length + " tokens");
    }
    int[] byteIds =
        node.booleanOr("byte_fallback", false) ? parseByteIds(node, vocabulary) : new int[0];
    vocabulary.keySet().removeAll(specialTokens);
    return new UnigramModel(vocabulary, scores, unknownId, byteIds);
  }

  private static int[] parseByteIds(ConfigNode node, Map<String, Integer> vocabulary) {
    var byteIds = new int[BYTE_COUNT];
    for (int i = 0; i < BYTE_COUNT; i++) {
      String token = "<0x%02X>".formatted(i);
      Integer tokenId = vocabulary.remove(token);
      if (tokenId == null) {
        throw node.child("byte_fallback").unsupported("the vocabulary does not contain " + token);
      }
      byteIds[i] = tokenId;
    }
    return byteIds;
  }

  @Override
  public void appendTokenIds(String word, List<Integer> ids) {
    var unknownCharacters = new StringBuilder();
    for (PathStep step : findBestPath(word)) {
      if (step.tokenId == unknownId) {
        unknownCharacters.append(word, step.from, step.to);
      } else {
        appendUnknown(unknownCharacters, ids);
        ids.add(step.tokenId);
      }
    }
    appendUnknown(unknownCharacters, ids);
  }

  @Override
  public int maxId() {
    return scores.length - 1;
  }

  /// Consecutive unknown characters become one unknown token, or all their bytes.
  private void appendUnknown(StringBuilder characters, List<Integer> ids) {
    if (characters.isEmpty()) {
      return;
    }
    if (byteIds.length == 0) {
      ids.add(unknownId);
    } else {
      for (byte b : characters.toString().getBytes(StandardCharsets.UTF_8)) {
        ids.add(byteIds[b & 0xFF]);
      }
    }
    characters.setLength(0);
  }

  /// Finds the path with the greatest score (Viterbi algorithm). Of equal paths it returns the one
  /// with the longer last token, which is found first.
  private List<PathStep> findBestPath(String word) {
    int length = word.length();
    var bestScores = new double[length + 1];
    var lastSteps = new PathStep[length + 1];
    for (int from = 0; from < length; ) {
      int next = word.offsetByCodePoints(from, 1);
      boolean isKnown = false;
      int maxEnd = Math.min(length, from + maxTokenLength);
      for (int to = next; to <= maxEnd; to++) {
        Integer tokenId = vocabulary.get(word.substring(from, to));
        if (tokenId != null) {
          isKnown |= to == next;
          updateBest(
              new PathStep(from, to, tokenId),
              bestScores[from] + scores[tokenId],
              bestScores,
              lastSteps);
        }
      }
      if (!isKnown) {
        updateBest(
            new PathStep(from, next, unknownId),
            bestScores[from] + unknownScore,
            bestScores,
            lastSteps);
      }
      from = next;
    }
    return tracePath(lastSteps);
  }

  /// Follows the last steps back from the end of the word.
  private static List<PathStep> tracePath(PathStep[] lastSteps) {
    int length = lastSteps.length - 1;
    var path = new ArrayList<PathStep>();
    for (int end = length; end > 0; ) {
      PathStep step = lastSteps[end];
      if (step == null) {
        throw new IllegalStateException("No path to " + end + " of " + length);
      }
      path.add(step);
      end = step.from;
    }
    return path.reversed();
  }

  private static void updateBest(
      PathStep step, double score, double[] bestScores, PathStep[] lastSteps) {
    if (lastSteps[step.to] == null || score > bestScores[step.to]) {
      lastSteps[step.to] = step;
      bestScores[step.to] = score;
    }
  }

  /// Token on a path.
  /// @param from start in the word
  /// @param to end in the word, exclusive
  private record PathStep(int from, int to, int tokenId) {}
}
