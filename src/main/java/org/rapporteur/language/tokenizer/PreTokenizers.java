package org.rapporteur.language.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Parses the rules that split a normalized text into words, before a model splits words into
/// tokens.
final class PreTokenizers {

  private static final String[] SUPPORTED = {
    "BertPreTokenizer", "Metaspace", "Sequence", "Whitespace", "WhitespaceSplit"
  };

  private static final Pattern WORD_OR_SYMBOLS =
      Pattern.compile("\\w+|[^\\w\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

  private PreTokenizers() {}

  static UnaryOperator<List<String>> parse(ConfigNode node) {
    return parse(node, RulePosition.ALONE);
  }

  /// Position of a rule. In a sequence, a rule does not know which word is the first of the text.
  private enum RulePosition {
    ALONE,
    IN_SEQUENCE
  }

  private static UnaryOperator<List<String>> parse(ConfigNode node, RulePosition rulePosition) {
    if (node.isAbsent()) {
      return UnaryOperator.identity();
    }
    return switch (node.requireText("type")) {
      case "BertPreTokenizer" ->
          parseWithoutOptions(node, PreTokenizers::splitAtSpacesAndPunctuation);
      case "Metaspace" -> parseMetaspace(node, rulePosition);
      case "Sequence" -> parseSequence(node);
      case "Whitespace" -> parseWithoutOptions(node, PreTokenizers::splitWordsAndSymbols);
      case "WhitespaceSplit" -> parseWithoutOptions(node, PreTokenizers::splitAtSpaces);
      default -> throw node.unsupportedType(node.requireText("type"), SUPPORTED);
    };
  }

  private static UnaryOperator<List<String>> parseWithoutOptions(
      ConfigNode node, UnaryOperator<List<String>> rule) {
    node.requireOnly();
    return rule;
  }

  private static UnaryOperator<List<String>> parseSequence(ConfigNode node) {
    node.requireOnly("pretokenizers");
    var rules =
        node.children("pretokenizers").stream()
            .map(child -> parse(child, RulePosition.IN_SEQUENCE))
            .toList();
    return words -> {
      List<String> split = words;
      for (var rule : rules) {
        split = rule.apply(split);
      }
      return split;
    };
  }

  /// Replaces each space with a visible character, which begins the next word. The character can
  /// also be prepended to the text.
  private static UnaryOperator<List<String>> parseMetaspace(
      ConfigNode node, RulePosition rulePosition) {
    node.requireOnly("replacement", "add_prefix_space", "prepend_scheme", "split", "str_rep");
    String sign = node.requireText("replacement");
    if (sign.codePointCount(0, sign.length()) != 1) {
      throw node.child("replacement").unsupported("must be one character");
    }
    boolean isPrepended = isPrepended(node, rulePosition);
    boolean isSplit = node.booleanOr("split", true);
    return words -> {
      var split = new ArrayList<String>();
      for (String word : words) {
        String marked = word.replace(" ", sign);
        marked =
            isPrepended && !marked.isEmpty() && !marked.startsWith(sign) ? sign + marked : marked;
        if (isSplit) {
          splitBefore(sign, marked, split);
        } else {
          split.add(marked);
        }
      }
      return split;
    };
  }

  private static boolean isPrepended(ConfigNode node, RulePosition rulePosition) {
    if (node.child("prepend_scheme").isAbsent()) {
      return node.requireBoolean("add_prefix_space");
    }
    return switch (node.requireText("prepend_scheme")) {
      case "always" -> true;
      case "never" -> false;
      case "first" -> {
        if (rulePosition == RulePosition.IN_SEQUENCE) {
          throw node.child("prepend_scheme")
              .unsupported("first is supported only without other rules");
        }
        yield true;
      }
      default -> throw node.child("prepend_scheme").unsupported("must be always, first or never");
    };
  }

  /// Adds the parts of the text, each of which begins with the sign, to `split`.
  private static void splitBefore(String sign, String text, List<String> split) {
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf(sign, start + 1);
      int end = next < 0 ? text.length() : next;
      split.add(text.substring(start, end));
      start = end;
    }
  }

  private static List<String> splitAtSpaces(List<String> words) {
    return split(words, c -> false);
  }

  private static List<String> splitAtSpacesAndPunctuation(List<String> words) {
    return split(words, CharacterClasses::isPunctuation);
  }

  /// Splits at spaces, and makes each separator character a word.
  private static List<String> split(List<String> words, IntPredicate isSeparator) {
    var split = new ArrayList<String>();
    var word = new StringBuilder();
    for (String text : words) {
      text.codePoints()
          .forEach(
              c -> {
                if (CharacterClasses.isSpace(c)) {
                  endWord(word, split);
                } else if (isSeparator.test(c)) {
                  endWord(word, split);
                  split.add(Character.toString(c));
                } else {
                  word.appendCodePoint(c);
                }
              });
      endWord(word, split);
    }
    return split;
  }

  private static void endWord(StringBuilder word, List<String> split) {
    if (!word.isEmpty()) {
      split.add(word.toString());
      word.setLength(0);
    }
  }

  private static List<String> splitWordsAndSymbols(List<String> words) {
    return words.stream()
        .flatMap(word -> WORD_OR_SYMBOLS.matcher(word).results().map(MatchResult::group))
        .toList();
  }
}
