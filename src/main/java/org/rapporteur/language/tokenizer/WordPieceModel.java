package org.rapporteur.language.tokenizer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// WordPiece model: splits a word by greedy longest match, as BERT does (Devlin et al., "BERT",
/// 2018).
final class WordPieceModel implements SubwordModel {

  private final Map<String, Integer> vocabulary;
  private final int maxId;
  private final int unknownId;

  /// Prefix of tokens that do not begin a word, such as `##`.
  private final String continuationPrefix;

  /// Maximum length of a known word, in code points.
  private final int maxWordLength;

  private WordPieceModel(
      Map<String, Integer> vocabulary,
      int maxId,
      int unknownId,
      String continuationPrefix,
      int maxWordLength) {
    this.vocabulary = vocabulary;
    this.maxId = maxId;
    this.unknownId = unknownId;
    this.continuationPrefix = continuationPrefix;
    this.maxWordLength = maxWordLength;
  }

  static WordPieceModel parse(ConfigNode node, Set<String> specialTokens) {
    node.requireOnly("vocab", "unk_token", "continuing_subword_prefix", "max_input_chars_per_word");
    ConfigNode vocab = node.child("vocab");
    if (!vocab.node().isObject() || vocab.node().isEmpty()) {
      throw vocab.unsupported("must be an object of tokens and their ids");
    }
    Map<String, Integer> vocabulary = HashMap.newHashMap(vocab.node().size());
    for (var entry : vocab.node().properties()) {
      var id = new ConfigNode("model.vocab." + entry.getKey(), entry.getValue());
      vocabulary.put(entry.getKey(), id.requireNumber());
    }
    Integer unknownId = vocabulary.get(node.requireText("unk_token"));
    if (unknownId == null) {
      throw node.child("unk_token")
          .unsupported("the vocabulary does not contain " + node.requireText("unk_token"));
    }
    int maxId = Collections.max(vocabulary.values());
    vocabulary.keySet().removeAll(specialTokens);
    return new WordPieceModel(
        vocabulary,
        maxId,
        unknownId,
        node.requireText("continuing_subword_prefix"),
        node.requireNumber("max_input_chars_per_word"));
  }

  @Override
  public void appendTokenIds(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > maxWordLength) {
      ids.add(unknownId);
      return;
    }
    var tokenIds = new ArrayList<Integer>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer tokenId = null;
      while (to > from && tokenId == null) {
        String candidate = word.substring(from, to);
        tokenId = vocabulary.get(from == 0 ? candidate : continuationPrefix + candidate);
        to = tokenId == null ? word.offsetByCodePoints(to, -1) : to;
      }
      if (tokenId == null) {
        ids.add(unknownId);
        return;
      }
      tokenIds.add(tokenId);
      from = to;
    }
    ids.addAll(tokenIds);
  }

  @Override
  public int maxId() {
    return maxId;
  }
}
