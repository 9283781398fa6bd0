package org.rapporteur.language.tokenizer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Splits a text into the token ids of a model, by the rules of a Hugging Face `tokenizer.json`.
/// Unsupported rules are refused, because with other tokens than in training the vectors would be
/// wrong without an error.
public final class Tokenizer {

  private final UnaryOperator<String> normalizer;
  private final UnaryOperator<List<String>> preTokenizer;
  private final SubwordModel model;
  private final SpecialTokens specialTokens;

  private Tokenizer(
      UnaryOperator<String> normalizer,
      UnaryOperator<List<String>> preTokenizer,
      SubwordModel model,
      SpecialTokens specialTokens) {
    this.normalizer = normalizer;
    this.preTokenizer = preTokenizer;
    this.model = model;
    this.specialTokens = specialTokens;
  }

  /// Throws [UnsupportedTokenizer] if the file is malformed or uses unsupported rules. Truncation
  /// and padding settings are ignored: sentences are encoded one at a time with an explicit limit.
  public static Tokenizer parse(byte[] file) {
    ConfigNode root = parseJson(file);
    root.requireOnly(
        "version",
        "truncation",
        "padding",
        "added_tokens",
        "normalizer",
        "pre_tokenizer",
        "post_processor",
        "decoder",
        "model");
    if (!root.requireText("version").equals("1.0")) {
      throw root.child("version").unsupported("only 1.0 is supported");
    }
    Set<String> specialTokens = parseSpecialTokens(root);
    return new Tokenizer(
        Normalizers.parse(root.child("normalizer")),
        PreTokenizers.parse(root.child("pre_tokenizer")),
        parseModel(root.child("model"), specialTokens),
        SpecialTokens.parse(root.child("post_processor")));
  }

  /// Returns the token ids of a text, with the special tokens around it. A text with more tokens is
  /// truncated.
  /// @param maxTokens maximum number of tokens, including special tokens
  public long[] encode(String text, int maxTokens) {
    int maxTextTokens = maxTokens - specialTokens.count();
    var textIds = new ArrayList<Integer>();
    for (String word : preTokenizer.apply(List.of(normalizer.apply(text)))) {
      if (textIds.size() >= maxTextTokens) {
        break;
      }
      model.appendTokenIds(word, textIds);
    }
    var ids = new ArrayList<>(specialTokens.before());
    ids.addAll(textIds.subList(0, Math.min(maxTextTokens, textIds.size())));
    ids.addAll(specialTokens.after());
    return ids.stream().mapToLong(Integer::longValue).toArray();
  }

  /// Highest id that an encoded text can contain.
  public int maxTokenId() {
    return Math.max(model.maxId(), specialTokens.maxId());
  }

  /// Number of special tokens around every text.
  public int specialTokenCount() {
    return specialTokens.count();
  }

  private static ConfigNode parseJson(byte[] file) {
    try {
      return ConfigNode.root(JsonMapper.shared().readTree(file));
    } catch (JacksonException e) {
      throw new UnsupportedTokenizer("the file", "is not JSON, " + e.getOriginalMessage());
    }
  }

  private static SubwordModel parseModel(ConfigNode model, Set<String> specialTokens) {
    return switch (modelType(model)) {
      case "WordPiece" -> WordPieceModel.parse(model, specialTokens);
      case "Unigram" -> UnigramModel.parse(model, specialTokens);
      default -> throw model.unsupportedType(modelType(model), "WordPiece", "Unigram");
    };
  }

  /// Type of the model. Older files do not contain it, so a field that only one type has identifies
  /// it.
  private static String modelType(ConfigNode model) {
    if (model.child("type").isAbsent() && !model.child("unk_id").isAbsent()) {
      return "Unigram";
    }
    if (model.child("type").isAbsent() && !model.child("continuing_subword_prefix").isAbsent()) {
      return "WordPiece";
    }
    return model.requireText("type");
  }

  /// Texts of the special tokens, which are removed from the vocabulary: `</s>` in a comment is
  /// four ordinary characters.
  private static Set<String> parseSpecialTokens(ConfigNode root) {
    var specialTokens = new HashSet<String>();
    for (ConfigNode added : root.children("added_tokens")) {
      if (!added.requireBoolean("special")) {
        throw added.unsupported("only special tokens are supported (special: true)");
      }
      specialTokens.add(added.requireText("content"));
    }
    return specialTokens;
  }
}
