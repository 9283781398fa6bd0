package org.rapporteur.language.pieces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The greedy longest match of WordPiece, which BERT and its kin read (Devlin et al., 2018).
final class WordPieces implements Pieces {

  private final Map<String, Integer> vocabulary;
  private final int highest;
  private final int unknown;
  private final String inside;
  private final int longestWord;

  private WordPieces(
      Map<String, Integer> vocabulary, int highest, int unknown, String inside, int longestWord) {
    this.vocabulary = vocabulary;
    this.highest = highest;
    this.unknown = unknown;
    this.inside = inside;
    this.longestWord = longestWord;
  }

  static WordPieces of(Part part, Set<String> marks) {
    part.knows("vocab", "unk_token", "continuing_subword_prefix", "max_input_chars_per_word");
    Part vocab = part.at("vocab");
    if (!vocab.node().isObject() || vocab.node().isEmpty()) {
      throw vocab.refused("an object of pieces and their numbers is needed here");
    }
    Map<String, Integer> vocabulary = HashMap.newHashMap(vocab.node().size());
    for (var entry : vocab.node().properties()) {
      var number = new Part("model.vocab." + entry.getKey(), entry.getValue());
      vocabulary.put(entry.getKey(), number.number());
    }
    Integer unknown = vocabulary.get(part.text("unk_token"));
    if (unknown == null) {
      throw part.at("unk_token").refused("the vocabulary lacks " + part.text("unk_token"));
    }
    int highest = Collections.max(vocabulary.values());
    vocabulary.keySet().removeAll(marks);
    return new WordPieces(
        vocabulary,
        highest,
        unknown,
        part.text("continuing_subword_prefix"),
        part.number("max_input_chars_per_word"));
  }

  @Override
  public void cut(String word, List<Integer> numbers) {
    if (word.codePointCount(0, word.length()) > longestWord) {
      numbers.add(unknown);
      return;
    }
    var found = new ArrayList<Integer>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer piece = null;
      while (to > from && piece == null) {
        String part = word.substring(from, to);
        piece = vocabulary.get(from == 0 ? part : inside + part);
        to = piece == null ? word.offsetByCodePoints(to, -1) : to;
      }
      if (piece == null) {
        numbers.add(unknown);
        return;
      }
      found.add(piece);
      from = to;
    }
    numbers.addAll(found);
  }

  @Override
  public int highest() {
    return highest;
  }
}
