package org.rapporteur.language.pieces;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a text into a model's numbered pieces, by the rules in a `tokenizer.json` as Hugging Face's
/// library writes it. Rules that are not known here are refused: other pieces than those a model
/// was trained on give vectors that look right and are not.
public final class Tokenizer {

  private final UnaryOperator<String> normalizer;
  private final UnaryOperator<List<String>> split;
  private final Pieces pieces;
  private final Marks marks;

  private Tokenizer(
      UnaryOperator<String> normalizer,
      UnaryOperator<List<String>> split,
      Pieces pieces,
      Marks marks) {
    this.normalizer = normalizer;
    this.split = split;
    this.pieces = pieces;
    this.marks = marks;
  }

  /// Throws [TokenizerRefused] for what is malformed or not known. The file's own settings for
  /// cutting off and filling up are not read: one sentence at a time needs no filling, and how much
  /// is read is said with each text.
  public static Tokenizer read(byte[] file) {
    Part whole = whole(file);
    whole.knows(
        "version",
        "truncation",
        "padding",
        "added_tokens",
        "normalizer",
        "pre_tokenizer",
        "post_processor",
        "decoder",
        "model");
    if (!whole.text("version").equals("1.0")) {
      throw whole.at("version").refused("only 1.0 is known");
    }
    Set<String> named = marks(whole);
    return new Tokenizer(
        Normalizers.of(whole.at("normalizer")),
        Splits.of(whole.at("pre_tokenizer")),
        pieces(whole.at("model"), named),
        Marks.of(whole.at("post_processor")));
  }

  /// From the first mark to the last; what does not fit is cut off before the marks at the end.
  public long[] of(String text, int longest) {
    int room = longest - marks.count();
    var numbers = new ArrayList<Integer>();
    for (String word : split.apply(List.of(normalizer.apply(text)))) {
      if (numbers.size() >= room) {
        break;
      }
      pieces.cut(word, numbers);
    }
    var all = new ArrayList<>(marks.before());
    all.addAll(numbers.subList(0, Math.min(room, numbers.size())));
    all.addAll(marks.behind());
    return all.stream().mapToLong(Integer::longValue).toArray();
  }

  /// The highest number that a text can come to have in it.
  public int highest() {
    return Math.max(pieces.highest(), marks.highest());
  }

  /// How many marks stand around every text.
  public int marks() {
    return marks.count();
  }

  private static Part whole(byte[] file) {
    try {
      return Part.whole(JsonMapper.shared().readTree(file));
    } catch (JacksonException e) {
      throw new TokenizerRefused("the file", "is no JSON, " + e.getOriginalMessage());
    }
  }

  private static Pieces pieces(Part model, Set<String> marks) {
    return switch (kind(model)) {
      case "WordPiece" -> WordPieces.of(model, marks);
      case "Unigram" -> UnigramPieces.of(model, marks);
      default -> throw model.unknownType(kind(model), "WordPiece", "Unigram");
    };
  }

  /// Older files do not say it: then the field tells that only this kind has.
  private static String kind(Part model) {
    if (model.at("type").isAbsent() && !model.at("unk_id").isAbsent()) {
      return "Unigram";
    }
    if (model.at("type").isAbsent() && !model.at("continuing_subword_prefix").isAbsent()) {
      return "WordPiece";
    }
    return model.text("type");
  }

  /// Marks are no words of a text: who writes `</s>` in a comment has written five characters.
  private static Set<String> marks(Part whole) {
    var marks = new HashSet<String>();
    for (Part added : whole.each("added_tokens")) {
      if (!added.flag("special")) {
        throw added.refused("added words are not known, only marks (special: true)");
      }
      marks.add(added.text("content"));
    }
    return marks;
  }
}
