package org.rapporteur.language.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The rules by which an even text falls into words, which then fall into pieces each for itself.
final class Splits {

  private static final String[] KNOWN = {
    "BertPreTokenizer", "Metaspace", "Sequence", "Whitespace", "WhitespaceSplit"
  };

  private static final Pattern WORD_OR_SIGNS =
      Pattern.compile("\\w+|[^\\w\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Splits() {}

  static UnaryOperator<List<String>> of(Part part) {
    return of(part, true);
  }

  private static UnaryOperator<List<String>> of(Part part, boolean isAlone) {
    if (part.isAbsent()) {
      return UnaryOperator.identity();
    }
    return switch (part.text("type")) {
      case "BertPreTokenizer" -> plain(part, Splits::atSpacesAndPunctuation);
      case "Metaspace" -> metaspace(part, isAlone);
      case "Sequence" -> sequence(part);
      case "Whitespace" -> plain(part, Splits::wordsAndSigns);
      case "WhitespaceSplit" -> plain(part, Splits::atSpaces);
      default -> throw part.unknownType(part.text("type"), KNOWN);
    };
  }

  private static UnaryOperator<List<String>> plain(Part part, UnaryOperator<List<String>> rule) {
    part.knows();
    return rule;
  }

  private static UnaryOperator<List<String>> sequence(Part part) {
    part.knows("pretokenizers");
    var rules = part.each("pretokenizers").stream().map(one -> of(one, false)).toList();
    return words -> {
      List<String> split = words;
      for (var rule : rules) {
        split = rule.apply(split);
      }
      return split;
    };
  }

  /// Spaces become a visible sign that begins the next word. Of several rules in a row this one
  /// does not know which word was the text's first.
  private static UnaryOperator<List<String>> metaspace(Part part, boolean isAlone) {
    part.knows("replacement", "add_prefix_space", "prepend_scheme", "split", "str_rep");
    String sign = part.text("replacement");
    if (sign.codePointCount(0, sign.length()) != 1) {
      throw part.at("replacement").refused("one character is needed here");
    }
    boolean isPrepended = isPrepended(part, isAlone);
    boolean isSplit = part.flag("split", true);
    return words -> {
      var split = new ArrayList<String>();
      for (String word : words) {
        String made = word.replace(" ", sign);
        made = isPrepended && !made.isEmpty() && !made.startsWith(sign) ? sign + made : made;
        if (isSplit) {
          before(sign, made, split);
        } else {
          split.add(made);
        }
      }
      return split;
    };
  }

  private static boolean isPrepended(Part part, boolean isAlone) {
    if (part.at("prepend_scheme").isAbsent()) {
      return part.flag("add_prefix_space");
    }
    return switch (part.text("prepend_scheme")) {
      case "always" -> true;
      case "never" -> false;
      case "first" -> {
        if (!isAlone) {
          throw part.at("prepend_scheme").refused("first is known only without other rules");
        }
        yield true;
      }
      default -> throw part.at("prepend_scheme").refused("always, first or never is needed here");
    };
  }

  private static void before(String sign, String text, List<String> split) {
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf(sign, start + 1);
      int end = next < 0 ? text.length() : next;
      split.add(text.substring(start, end));
      start = end;
    }
  }

  private static List<String> atSpaces(List<String> words) {
    return cut(words, false);
  }

  private static List<String> atSpacesAndPunctuation(List<String> words) {
    return cut(words, true);
  }

  private static List<String> cut(List<String> words, boolean isCutAtPunctuation) {
    var split = new ArrayList<String>();
    var word = new StringBuilder();
    for (String text : words) {
      text.codePoints()
          .forEach(
              c -> {
                if (Characters.isSpace(c)) {
                  end(word, split);
                } else if (isCutAtPunctuation && Characters.isPunctuation(c)) {
                  end(word, split);
                  split.add(Character.toString(c));
                } else {
                  word.appendCodePoint(c);
                }
              });
      end(word, split);
    }
    return split;
  }

  private static void end(StringBuilder word, List<String> split) {
    if (!word.isEmpty()) {
      split.add(word.toString());
      word.setLength(0);
    }
  }

  private static List<String> wordsAndSigns(List<String> words) {
    return words.stream()
        .flatMap(word -> WORD_OR_SIGNS.matcher(word).results().map(MatchResult::group))
        .toList();
  }
}
