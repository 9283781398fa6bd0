package org.rapporteur.language.tokenizer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses the normalization rules that are applied to a text before it is split.
final class Normalizers {

  private static final String[] SUPPORTED = {
    "BertNormalizer",
    "Lowercase",
    "NFC",
    "NFD",
    "NFKC",
    "NFKD",
    "Precompiled",
    "Replace",
    "Sequence",
    "Strip",
    "StripAccents"
  };

  /// Supported expressions: one character or white space, optionally repeated. Other expressions
  /// may follow other rules than those of Java, and may be slow.
  private static final Pattern SIMPLE_PATTERN =
      Pattern.compile("(\\\\s|[^\\\\.^$|?*+()\\[\\]{}])(?:\\+|\\{(\\d{1,3}),})?");

  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  /// Unicode white space, as in [CharacterClasses#isSpace].
  private static final String SPACE = "[\\t-\\r\\x{85}\\p{Z}]";

  private Normalizers() {}

  static UnaryOperator<String> parse(ConfigNode node) {
    if (node.isAbsent()) {
      return UnaryOperator.identity();
    }
    return switch (node.requireText("type")) {
      case "BertNormalizer" -> parseBert(node);
      case "Lowercase" -> parseWithoutOptions(node, Normalizers::lowercase);
      case "NFC" ->
          parseWithoutOptions(node, text -> Normalizer.normalize(text, Normalizer.Form.NFC));
      case "NFD" ->
          parseWithoutOptions(node, text -> Normalizer.normalize(text, Normalizer.Form.NFD));
      case "NFKC" ->
          parseWithoutOptions(node, text -> Normalizer.normalize(text, Normalizer.Form.NFKC));
      case "NFKD" ->
          parseWithoutOptions(node, text -> Normalizer.normalize(text, Normalizer.Form.NFKD));
      case "Precompiled" -> PrecompiledCharsmap.parse(node);
      case "Replace" -> parseReplace(node);
      case "Sequence" -> parseSequence(node);
      case "Strip" -> parseStrip(node);
      case "StripAccents" ->
          parseWithoutOptions(node, text -> remove(text, CharacterClasses::isMark));
      default -> throw node.unsupportedType(node.requireText("type"), SUPPORTED);
    };
  }

  private static UnaryOperator<String> parseWithoutOptions(
      ConfigNode node, UnaryOperator<String> rule) {
    node.requireOnly();
    return rule;
  }

  private static UnaryOperator<String> parseSequence(ConfigNode node) {
    node.requireOnly("normalizers");
    List<UnaryOperator<String>> rules =
        node.children("normalizers").stream().map(Normalizers::parse).toList();
    return text -> {
      String result = text;
      for (var rule : rules) {
        result = rule.apply(result);
      }
      return result;
    };
  }

  /// Without `strip_accents`, accents are removed if the text is converted to lower case.
  private static UnaryOperator<String> parseBert(ConfigNode node) {
    node.requireOnly("clean_text", "handle_chinese_chars", "strip_accents", "lowercase");
    boolean isCleaned = node.requireBoolean("clean_text");
    boolean areIdeographsSeparated = node.requireBoolean("handle_chinese_chars");
    boolean isLowercased = node.requireBoolean("lowercase");
    boolean areAccentsRemoved = node.booleanOr("strip_accents", isLowercased);
    return text -> {
      String result = isCleaned ? clean(text) : text;
      result = areIdeographsSeparated ? separateIdeographs(result) : result;
      result = areAccentsRemoved ? removeAccents(result) : result;
      return isLowercased ? lowercase(result) : result;
    };
  }

  private static String clean(String text) {
    var cleaned = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != REPLACEMENT_CHARACTER && !CharacterClasses.isControl(c))
        .forEach(c -> cleaned.appendCodePoint(CharacterClasses.isSpace(c) ? ' ' : c));
    return cleaned.toString();
  }

  private static String separateIdeographs(String text) {
    var separated = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (CharacterClasses.isCjkIdeograph(c)) {
                separated.append(' ').appendCodePoint(c).append(' ');
              } else {
                separated.appendCodePoint(c);
              }
            });
    return separated.toString();
  }

  private static String removeAccents(String text) {
    return remove(
        Normalizer.normalize(text, Normalizer.Form.NFD),
        c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static String remove(String text, IntPredicate removed) {
    var remaining = new StringBuilder(text.length());
    text.codePoints().filter(removed.negate()).forEach(remaining::appendCodePoint);
    return remaining.toString();
  }

  /// Converts each character alone, because in a whole word Java converts a final sigma
  /// differently.
  private static String lowercase(String text) {
    var lower = new StringBuilder(text.length());
    text.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return lower.toString();
  }

  private static UnaryOperator<String> parseStrip(ConfigNode node) {
    node.requireOnly("strip_left", "strip_right");
    boolean stripsLeft = node.requireBoolean("strip_left");
    boolean stripsRight = node.requireBoolean("strip_right");
    return text -> {
      int start = 0;
      int end = text.length();
      while (stripsLeft && start < end && CharacterClasses.isSpace(text.charAt(start))) {
        start++;
      }
      while (stripsRight && start < end && CharacterClasses.isSpace(text.charAt(end - 1))) {
        end--;
      }
      return text.substring(start, end);
    };
  }

  private static UnaryOperator<String> parseReplace(ConfigNode node) {
    node.requireOnly("pattern", "content");
    ConfigNode patternNode = node.child("pattern");
    patternNode.requireOnly("String", "Regex");
    String content = node.requireText("content");
    return patternNode.child("Regex").isAbsent()
        ? replaceLiteral(patternNode, content)
        : replaceSimplePattern(patternNode, content);
  }

  private static UnaryOperator<String> replaceLiteral(ConfigNode patternNode, String content) {
    String literal = patternNode.requireText("String");
    if (literal.isEmpty()) {
      throw patternNode.unsupported("must be a string to replace");
    }
    return text -> text.replace(literal, content);
  }

  private static UnaryOperator<String> replaceSimplePattern(
      ConfigNode patternNode, String content) {
    var simple = SIMPLE_PATTERN.matcher(patternNode.requireText("Regex"));
    if (!simple.matches() || content.contains("$")) {
      throw patternNode.unsupported(
          "unsupported expression; supported: one character or \\s, optionally followed by + or {n,}");
    }
    String element = simple.group(1).equals("\\s") ? SPACE : Pattern.quote(simple.group(1));
    String expression = element + simple.group().substring(simple.group(1).length());
    var pattern = Pattern.compile(expression);
    String replacement = Matcher.quoteReplacement(content);
    return text -> pattern.matcher(text).replaceAll(replacement);
  }
}
