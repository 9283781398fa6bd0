package org.rapporteur.analysis.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// The words of reports of one language: those that a sentence may use although no source contains
/// them, and those that negate, count or judge.
public final class ReportingWords {

  private static final Properties WORDS = load();
  private static final Map<String, ReportingWords> KNOWN = new HashMap<>();

  private final Set<String> stems = new HashSet<>();
  private final Pattern negation;
  private final Pattern dissent;
  private final Pattern against;
  private final Pattern vague;
  private final Pattern judgement;
  private final Pattern onSentence;
  private final Pattern from;

  private ReportingWords(LanguageTag language) {
    list(language, "reporting")
        .forEach(word -> stems.addAll(TermExtractor.extractStems(word, language)));
    negation = words(list(language, "negation"));
    dissent = words(list(language, "dissent"));
    against = words(list(language, "against"));
    vague = words(list(language, "vague"));
    judgement = words(list(language, "judgement"));
    onSentence = words(list(language, "on-sentence"));
    from = words(list(language, "from"));
  }

  public static synchronized ReportingWords of(LanguageTag language) {
    return KNOWN.computeIfAbsent(
        language.locale().getLanguage(), code -> new ReportingWords(new LanguageTag(code)));
  }

  /// True if there are words of the language.
  public static boolean has(LanguageTag language) {
    return !list(language, "reporting").isEmpty();
  }

  public Set<String> stems() {
    return stems;
  }

  public long countNegations(String text) {
    return negation.matcher(text).results().count();
  }

  /// True if a text negates something or is against something.
  public boolean denies(String text) {
    return negation.matcher(text).find() || against.matcher(text).find();
  }

  public boolean dissents(String text) {
    return dissent.matcher(text).find();
  }

  /// True for "many contributors" and the like.
  public boolean isVague(String text) {
    return vague.matcher(text).find();
  }

  /// Words with which a rapporteur judges what was said.
  public List<String> judgements(String text) {
    return judgement.matcher(text).results().map(MatchResult::group).toList();
  }

  /// Phrases such as "agreed with comment C4, which states". Who agrees with a comment may disagree
  /// with one of its sentences.
  public List<String> positionsOnSentences(String text) {
    return onSentence.matcher(text).results().map(MatchResult::group).toList();
  }

  /// Ends of phrases such as "contributors from".
  public List<Integer> endsOfContributorsFrom(String text) {
    return from.matcher(text).results().map(MatchResult::end).toList();
  }

  private static List<String> list(LanguageTag language, String kind) {
    String listed = WORDS.getProperty(language.locale().getLanguage() + "." + kind, "").strip();
    return listed.isEmpty() ? List.of() : List.of(listed.split(",\\s*"));
  }

  /// Scripts without spaces have no word boundaries.
  private static Pattern words(List<String> alternatives) {
    if (alternatives.isEmpty()) {
      return Pattern.compile("(?!)");
    }
    boolean isSpaceless = Character.isIdeographic(alternatives.getFirst().codePointAt(0));
    String either = "(?:" + String.join("|", alternatives) + ")";
    return Pattern.compile(
        isSpaceless ? either : "(?<![\\p{L}\\p{N}])" + either + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Properties load() {
    var words = new Properties();
    try (var stream = ReportingWords.class.getResourceAsStream("reporting-words.properties")) {
      if (stream == null) {
        throw new IllegalStateException("reporting-words.properties is missing");
      }
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reporting-words.properties", e);
    }
    return words;
  }
}
