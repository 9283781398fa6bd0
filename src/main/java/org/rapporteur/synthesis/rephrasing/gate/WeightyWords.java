package org.rapporteur.synthesis.rephrasing.gate;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.shared.LanguageTag;

/// The words of a language that carry a number, a group, a quantity, a stance or a negation. They
/// are data, one file for all languages; without words of its language nothing can be judged.
final class WeightyWords {

  private static final Properties WORDS = load();

  private static final Map<GateRule, String> LISTS =
      Map.of(
          GateRule.GROUP, "group",
          GateRule.UNIT, "unit",
          GateRule.QUANTITY, "quantity",
          GateRule.NEGATION, "negation",
          GateRule.STANCE, "stance",
          GateRule.OBLIGATION, "obligation");

  private static final List<Integer> SPELLED =
      IntStream.concat(IntStream.rangeClosed(0, 100), IntStream.of(1_000, 1_000_000))
          .boxed()
          .toList();

  private static final Pattern LINK =
      Pattern.compile(
          "\\b(?:https?|ftp|mailto|javascript|data):|\\bwww\\b|\\S+@\\S+"
              + "|[\\p{L}\\p{N}-]+\\.(?:[\\p{L}\\p{N}-]+\\.)*\\p{L}{2,}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// With what makes a reference of it: C147, ¶ 3, M-0041; and its sign and its per cent.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\p{Lu}{1,3}-?|[¶§#]\\s?|(?<![\\p{L}\\p{N}])[-−+±])?"
              + "\\p{N}(?:[\\p{N}.,:/\\u00a0\\u202f]*\\p{N})?\\s?[%‰]?");

  /// An apostrophe at the end of a word may be a mark around it.
  private static final Pattern CAPITALIZED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}'’-]*[\\p{L}\\p{M}\\p{N}])?");

  private static final Pattern IN_LOWER_CASE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{Ll}(?:[\\p{L}\\p{M}\\p{N}'’-]*[\\p{L}\\p{M}\\p{N}])?");

  private static final Pattern NEXT_WORD = Pattern.compile("\\s+([\\p{L}'’-]+)");

  /// Forms of one verb rarely differ in so many first letters.
  private static final int BEGINNING = 3;

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final Locale locale;
  private final Set<String> openings;
  private final Map<GateRule, Pattern> patterns = new EnumMap<>(GateRule.class);

  private WeightyWords(LanguageTag language, Collection<String> groups) {
    locale = language.locale();
    openings = Set.copyOf(list(language, "opening"));
    patterns.put(GateRule.LINK, LINK);
    LISTS.forEach((rule, list) -> patterns.put(rule, words(list(language, list))));
    patterns.merge(
        GateRule.GROUP,
        words(withoutArticles(language, groups).map(Pattern::quote).toList()),
        (listed, named) -> Pattern.compile(named.pattern() + "|" + listed.pattern(), FLAGS));
    patterns.put(
        GateRule.NUMBER,
        Pattern.compile(
            NUMBER.pattern() + "|" + words(spelled(locale, list(language, "number"))).pattern(),
            Pattern.UNICODE_CHARACTER_CLASS));
  }

  /// Empty for a language whose words are not known.
  ///
  /// @param groups how the reports of this language call groups of contributors
  static Optional<WeightyWords> of(LanguageTag language, Collection<String> groups) {
    return isKnown(language) ? Optional.of(new WeightyWords(language, groups)) : Optional.empty();
  }

  static boolean isKnown(LanguageTag language) {
    return !list(language, "negation").isEmpty();
  }

  /// What a text states, in its order. Where two meet the longer one counts, as "civil society"
  /// for "society".
  ///
  /// @param names capitalized words that are names wherever they stand, in lower case
  List<Fact> in(Passages.Cut text, Set<String> names) {
    var found = new ArrayList<At>();
    String own = text.own();
    patterns.forEach(
        (rule, pattern) ->
            pattern
                .matcher(own)
                .results()
                .forEach(
                    match ->
                        found.add(
                            rule == GateRule.NEGATION
                                ? negation(own, match)
                                : at(rule, match.start(), match.group()))));
    CAPITALIZED
        .matcher(own)
        .results()
        .filter(match -> names.contains(lower(match.group())))
        .forEach(match -> found.add(at(GateRule.NAME, match.start(), match.group())));
    int passage = 0;
    for (int i = own.indexOf(Passages.PLACE); i >= 0; i = own.indexOf(Passages.PLACE, i + 1)) {
      String words = text.passages().get(passage++);
      found.add(new At(i, 1, new Fact(GateRule.QUOTATION, words, words)));
    }
    return parted(found);
  }

  /// The capitalized words of a text. The first is none if it is a word like others: one that opens
  /// sentences, carries weight by itself, or stands in lower case elsewhere.
  ///
  /// @param elsewhere words in lower case
  Set<String> names(String own, Set<String> elsewhere) {
    int first = (int) own.codePoints().takeWhile(c -> !Character.isLetterOrDigit(c)).count();
    int start = own.offsetByCodePoints(0, first);
    return CAPITALIZED
        .matcher(own)
        .results()
        .filter(match -> match.start() > start || !isOrdinary(own, match, elsewhere))
        .map(match -> lower(match.group()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// "WHO" is not "who".
  private boolean isOrdinary(String own, MatchResult first, Set<String> elsewhere) {
    String word = first.group().replace('’', '\'');
    int second = word.offsetByCodePoints(0, 1);
    String within = word.substring(0, second).toLowerCase(locale) + word.substring(second);
    return openings.contains(within)
        || elsewhere.contains(within)
        || patterns.values().stream()
            .anyMatch(
                pattern -> pattern.matcher(own).region(first.start(), own.length()).lookingAt());
  }

  /// The words of a text that stand in lower case.
  Set<String> inLowerCase(String own) {
    return IN_LOWER_CASE
        .matcher(own)
        .results()
        .map(match -> match.group().replace('’', '\''))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private record At(int start, int length, Fact fact) {}

  private At at(GateRule rule, int start, String written) {
    String words = written.strip();
    return new At(start, written.length(), new Fact(rule, lower(words), words));
  }

  /// What is negated belongs to it: "did not ask" is not "did not answer", in whatever form.
  private At negation(String own, MatchResult match) {
    var next = NEXT_WORD.matcher(own).region(match.end(), own.length());
    String word = next.lookingAt() ? next.group(1) : "";
    String beginning = word.substring(0, Math.min(BEGINNING, word.length()));
    return new At(
        match.start(),
        match.end() - match.start(),
        new Fact(
            GateRule.NEGATION,
            lower(match.group() + " " + beginning),
            (match.group() + " " + word).strip()));
  }

  private static List<Fact> parted(List<At> found) {
    found.sort(
        Comparator.comparingInt(At::length)
            .reversed()
            .thenComparing(at -> at.fact().kind())
            .thenComparingInt(At::start));
    var kept = new ArrayList<At>();
    for (var at : found) {
      boolean free =
          kept.stream()
              .noneMatch(
                  other ->
                      at.start() < other.start() + other.length()
                          && other.start() < at.start() + at.length());
      if (free) {
        kept.add(at);
      }
    }
    kept.sort(Comparator.comparingInt(At::start));
    return kept.stream().map(At::fact).toList();
  }

  private String lower(String words) {
    return words.toLowerCase(locale).replace('’', '\'');
  }

  /// A group is the same with and without.
  private static Stream<String> withoutArticles(LanguageTag language, Collection<String> groups) {
    String article = "(?:" + String.join("|", list(language, "article")) + ") ";
    return groups.stream().map(group -> group.replaceFirst("^" + article, ""));
  }

  private static Pattern words(List<String> alternatives) {
    String longestFirst =
        alternatives.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])", FLAGS);
  }

  private static List<String> spelled(Locale locale, List<String> more) {
    var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    var words = new HashSet<>(more);
    for (int number : SPELLED) {
      words.addAll(List.of(format.format(number).split("[ \\u00ad]")));
    }
    return words.stream().sorted().map(word -> "(?i:" + Pattern.quote(word) + ")").toList();
  }

  private static List<String> list(LanguageTag language, String kind) {
    String key = language.locale().getLanguage() + "." + kind;
    String listed = WORDS.getProperty(key, "");
    return listed.isEmpty() ? List.of() : List.of(listed.split(",\\s*"));
  }

  private static Properties load() {
    var words = new Properties();
    try (var stream =
        WeightyWords.class.getResourceAsStream(
            "/org/rapporteur/synthesis/rephrasing/gate/weighty.properties")) {
      if (stream == null) {
        throw new IllegalStateException("weighty.properties is missing from the build");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("weighty.properties cannot be read", e);
    }
    return words;
  }
}
