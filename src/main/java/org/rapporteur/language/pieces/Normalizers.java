package org.rapporteur.language.pieces;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules by which a text is made even before it is cut.
final class Normalizers {

  private static final String[] KNOWN = {
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

  /// One character or white space, once or at least so often: what tokenizers of this kind ask for.
  /// A whole expression would be read by other rules there than by Java's, and could take long.
  private static final Pattern SIMPLE =
      Pattern.compile("(\\\\s|[^\\\\.^$|?*+()\\[\\]{}])(?:\\+|\\{(\\d{1,3}),})?");

  private static final String SPACE = "[\\t-\\r\\x{85}\\p{Z}]";

  private Normalizers() {}

  static UnaryOperator<String> of(Part part) {
    if (part.isAbsent()) {
      return UnaryOperator.identity();
    }
    return switch (part.text("type")) {
      case "BertNormalizer" -> bert(part);
      case "Lowercase" -> plain(part, Normalizers::lowercase);
      case "NFC" -> plain(part, text -> Normalizer.normalize(text, Normalizer.Form.NFC));
      case "NFD" -> plain(part, text -> Normalizer.normalize(text, Normalizer.Form.NFD));
      case "NFKC" -> plain(part, text -> Normalizer.normalize(text, Normalizer.Form.NFKC));
      case "NFKD" -> plain(part, text -> Normalizer.normalize(text, Normalizer.Form.NFKD));
      case "Precompiled" -> Charsmap.of(part);
      case "Replace" -> replace(part);
      case "Sequence" -> sequence(part);
      case "Strip" -> strip(part);
      case "StripAccents" -> plain(part, text -> without(text, Characters::isMark));
      default -> throw part.unknownType(part.text("type"), KNOWN);
    };
  }

  private static UnaryOperator<String> plain(Part part, UnaryOperator<String> rule) {
    part.knows();
    return rule;
  }

  private static UnaryOperator<String> sequence(Part part) {
    part.knows("normalizers");
    List<UnaryOperator<String>> rules =
        part.each("normalizers").stream().map(Normalizers::of).toList();
    return text -> {
      String made = text;
      for (var rule : rules) {
        made = rule.apply(made);
      }
      return made;
    };
  }

  /// Accents go where nothing is said of them and the case goes, too.
  private static UnaryOperator<String> bert(Part part) {
    part.knows("clean_text", "handle_chinese_chars", "strip_accents", "lowercase");
    boolean clean = part.flag("clean_text");
    boolean chinese = part.flag("handle_chinese_chars");
    boolean lowercase = part.flag("lowercase");
    boolean accents = part.flag("strip_accents", lowercase);
    return text -> {
      String made = clean ? cleaned(text) : text;
      made = chinese ? apart(made) : made;
      made = accents ? withoutAccents(made) : made;
      return lowercase ? lowercase(made) : made;
    };
  }

  private static String cleaned(String text) {
    var cleaned = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0xFFFD && !Characters.isControl(c))
        .forEach(c -> cleaned.appendCodePoint(Characters.isSpace(c) ? ' ' : c));
    return cleaned.toString();
  }

  private static String apart(String text) {
    var apart = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Characters.isChinese(c)) {
                apart.append(' ').appendCodePoint(c).append(' ');
              } else {
                apart.appendCodePoint(c);
              }
            });
    return apart.toString();
  }

  private static String withoutAccents(String text) {
    return without(
        Normalizer.normalize(text, Normalizer.Form.NFD),
        c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static String without(String text, IntPredicate left) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(left.negate()).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// Each character by itself: of a whole word Java writes the last sigma in another way.
  private static String lowercase(String text) {
    var lower = new StringBuilder(text.length());
    text.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return lower.toString();
  }

  private static UnaryOperator<String> strip(Part part) {
    part.knows("strip_left", "strip_right");
    boolean left = part.flag("strip_left");
    boolean right = part.flag("strip_right");
    return text -> {
      int start = 0;
      int end = text.length();
      while (left && start < end && Characters.isSpace(text.charAt(start))) {
        start++;
      }
      while (right && start < end && Characters.isSpace(text.charAt(end - 1))) {
        end--;
      }
      return text.substring(start, end);
    };
  }

  private static UnaryOperator<String> replace(Part part) {
    part.knows("pattern", "content");
    Part sought = part.at("pattern");
    sought.knows("String", "Regex");
    String content = part.text("content");
    if (sought.at("Regex").isAbsent()) {
      String literal = sought.text("String");
      if (literal.isEmpty()) {
        throw sought.refused("a text to replace is needed here");
      }
      return text -> text.replace(literal, content);
    }
    var simple = SIMPLE.matcher(sought.text("Regex"));
    if (!simple.matches() || content.contains("$")) {
      throw sought.refused(
          "of expressions only one character or \\s is known, with + or {n,} behind it or nothing");
    }
    String element = simple.group(1).equals("\\s") ? SPACE : Pattern.quote(simple.group(1));
    String expression = element + simple.group().substring(simple.group(1).length());
    var pattern = Pattern.compile(expression);
    String replacement = Matcher.quoteReplacement(content);
    return text -> pattern.matcher(text).replaceAll(replacement);
  }
}
