package org.rapporteur.analysis.sentence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.shared.LanguageTag;

/// What tells a courtesy from a claim, and a proposal from a remark, in one language. The patterns
/// are data, one file for all languages; a language without patterns keeps all its sentences.
public final class SentenceRules {

  /// A longer sentence says something besides its courtesy.
  private static final int SALUTATION_WORDS = 16;

  private static final int COURTESY_WORDS = 60;
  private static final int CLOSING_WORDS = 12;
  private static final int SHORTEST_STATEMENT = 2;

  /// What a sentence does shows early; a comment may be one word of a hundred thousand characters.
  private static final int LONGEST_READ = 2_000;

  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://\\S+|www\\.\\S+|(?<!\\S)[^\\s@]{1,64}@(?=[^\\s@]{0,254}\\.)[^\\s@]+|[+(]?\\d[\\d"
              + " ().-]{6,30}\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FORM_END = Pattern.compile("[?？؟:：]\\W*$");

  private static final int MAX_HEADING_WORDS = 14;
  private static final int MAX_REFERENCE_WORDS = 14;
  private static final int MAX_NOTE_WORDS = 45;

  /// Share of capitalized words in "Comments on the National Directory".
  private static final double TITLE_CASE = 0.7;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;。！？；؟…][\\p{Pe}\\p{Pf}\"']*$");
  private static final Pattern LEADS_IN = Pattern.compile("[:：]\\s*$");
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  private static final Pattern NOTE =
      Pattern.compile(
          "^\\W*(?:\\d{1,3}\\s+)?(?:ibid|op\\.? ?cit|cf\\.|supra\\b|id\\. at|see,? (?:e\\.g\\.|also|generally|id\\.))"
              + "|^\\[\\d{1,3}\\]\\s|^[¹²³⁰⁴-⁹]+\\s?\\p{Lu}|\\bdoi(?::|\\.org)|\\bISBN\\b"
              + "|\\b(?:accessed|retrieved) (?:on |from )|\\bpp?\\.\\s?\\d+.{0,40}\\b(?:19|20)\\d\\d\\b",
          Pattern.CASE_INSENSITIVE);

  /// A date, a post code, a telephone number or an address on the Internet.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^\\W*\\d{1,2}[./ -].{2,14}[./ -]\\d{4}\\W*$|^\\W*\\p{Lu}\\p{L}+\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\W*$"
              + "|^\\W*\\d{4}年|\\b[A-Z]{2} \\d{5}(?:-\\d{4})?\\b|\\bP\\.? ?O\\.? Box\\b|\\S@\\S|\\bwww\\."
              + "|https?:|\\+\\d[\\d ()-]{6,}|\\(\\d{3}\\) ?\\d{3}",
          Pattern.CASE_INSENSITIVE);

  private static final Properties PATTERNS = load();
  private static final Map<String, SentenceRules> KNOWN = new ConcurrentHashMap<>();

  private final Optional<Pattern> salutation;
  private final Optional<Pattern> thanks;
  private final Optional<Pattern> courtesy;
  private final Optional<Pattern> introduction;
  private final Optional<Pattern> closing;
  private final Optional<Pattern> attachment;
  private final Optional<Pattern> claim;
  private final Optional<Pattern> proposal;
  private final Optional<Pattern> asking;
  private final Optional<Pattern> dependent;
  private final Optional<Pattern> turning;
  private final Optional<Pattern> ofSpeaker;
  private final Optional<Pattern> request;
  private final Optional<Pattern> reference;
  private final Set<String> linking;
  private final Set<String> articles;

  private SentenceRules(String language) {
    salutation = pattern(language, "salutation");
    thanks = pattern(language, "thanks");
    courtesy = pattern(language, "courtesy");
    introduction = pattern(language, "introduction");
    closing = pattern(language, "closing");
    attachment = pattern(language, "attachment");
    claim = pattern(language, "claim");
    proposal = pattern(language, "proposal");
    asking = pattern(language, "asking");
    dependent = pattern(language, "dependent");
    turning = pattern(language, "turning");
    ofSpeaker = pattern(language, "of-speaker");
    request = pattern(language, "request");
    reference = pattern(language, "reference");
    linking = words(language, "linking");
    articles = words(language, "article");
  }

  public static SentenceRules of(LanguageTag language) {
    return KNOWN.computeIfAbsent(language.value().split("-", 2)[0], SentenceRules::new);
  }

  /// What follows a verb rather than a noun.
  public boolean isArticle(String word) {
    return articles.contains(word);
  }

  /// "of" in "freedom of expression".
  public boolean linksNouns(String word) {
    return linking.contains(word);
  }

  /// Whether a sentence leans on the one before it.
  public boolean depends(String sentence) {
    return found(dependent, sentence);
  }

  /// Whether a sentence thanks somebody or introduces who speaks, whatever else it says.
  public boolean isCourteous(String sentence) {
    return found(thanks, sentence) || found(courtesy, sentence) || found(introduction, sentence);
  }

  /// Whether a sentence says who speaks and what they do, and nothing of the matter.
  public boolean isOfSpeaker(String sentence) {
    return found(ofSpeaker, sentence) && !proposes(sentence);
  }

  /// True if the sentence is text of a form in case several contributors wrote it: a question, a
  /// heading or a request for an answer.
  public boolean canBeFormText(String sentence) {
    return FORM_END.matcher(sentence).find() || found(request, sentence);
  }

  /// True if a line can stand above the text of a letter: a name, an address, a date or a subject.
  boolean canBeLetterhead(String line) {
    int words = Words.count(line);
    return words <= MAX_HEADING_WORDS
        && (!SENTENCE_END.matcher(line).find() || words <= 6)
        && !tellsOfAsking(line)
        && !found(claim, line);
  }

  boolean isAddress(String line) {
    return ADDRESS.matcher(line).find();
  }

  /// True for a line in title case or capitals, and for a line that ends with a colon.
  boolean isHeading(String line) {
    if (line.length() > LONGEST_READ
        || Words.count(line) > MAX_HEADING_WORDS
        || SENTENCE_END.matcher(line).find()
        || tellsOfAsking(line)
        || found(claim, line)) {
      return false;
    }
    return LEADS_IN.matcher(line).find() || isTitle(line);
  }

  private static boolean isTitle(String line) {
    var words = LONG_WORD.matcher(line).results().map(MatchResult::group).toList();
    long capitals =
        words.stream().filter(word -> Character.isUpperCase(word.codePointAt(0))).count();
    return words.size() > 1 && capitals > TITLE_CASE * words.size();
  }

  /// Whether it turns against what was said before it.
  boolean turns(String sentence) {
    return found(turning, sentence);
  }

  boolean proposes(String sentence) {
    return found(proposal, sentence);
  }

  boolean claims(String sentence) {
    return found(claim, sentence);
  }

  /// Whether it says something of what is asked for or needed, be it no proposal.
  private boolean tellsOfAsking(String sentence) {
    return proposes(sentence) || found(asking, sentence);
  }

  Optional<Aside> aside(String sentence) {
    int words = Words.count(sentence);
    String withoutLinks = LINK.matcher(sentence).replaceAll(" ");
    int besides = Words.count(withoutLinks);
    if (besides < words && besides <= 3) {
      return Optional.of(Aside.LINK);
    }
    if (words < SHORTEST_STATEMENT
        || withoutLinks.codePoints().filter(Character::isLetter).count() < 3) {
      return Optional.of(Aside.FRAGMENT);
    }
    if (words <= MAX_REFERENCE_WORDS && found(reference, sentence)) {
      return Optional.of(Aside.REFERENCE);
    }
    if (words <= CLOSING_WORDS && found(closing, sentence)) {
      return Optional.of(Aside.CLOSING);
    }
    if (words <= SALUTATION_WORDS && found(salutation, sentence) && !tellsOfAsking(sentence)) {
      return Optional.of(Aside.SALUTATION);
    }
    if (words > COURTESY_WORDS || tellsOfAsking(sentence)) {
      return Optional.empty();
    }
    boolean claims = found(claim, sentence);
    if (words <= MAX_NOTE_WORDS && !claims && NOTE.matcher(sentence).find()) {
      return Optional.of(Aside.NOTE);
    }
    if (found(attachment, sentence) && !claims) {
      return Optional.of(Aside.ATTACHMENT);
    }
    if (found(thanks, sentence)) {
      return Optional.of(Aside.THANKS);
    }
    if (found(courtesy, sentence)) {
      return Optional.of(Aside.COURTESY);
    }
    return found(introduction, sentence) && !claims
        ? Optional.of(Aside.INTRODUCTION)
        : Optional.empty();
  }

  private static boolean found(Optional<Pattern> pattern, String sentence) {
    String beginning = sentence.substring(0, Math.min(LONGEST_READ, sentence.length()));
    return pattern.isPresent() && pattern.get().matcher(beginning).find();
  }

  private static Set<String> words(String language, String kind) {
    var words = new HashSet<>(List.of(PATTERNS.getProperty(language + "." + kind, "").split(",")));
    words.remove("");
    return words;
  }

  private static Optional<Pattern> pattern(String language, String kind) {
    return Optional.ofNullable(PATTERNS.getProperty(language + "." + kind))
        .map(
            written ->
                Pattern.compile(
                    written,
                    Pattern.CASE_INSENSITIVE
                        | Pattern.UNICODE_CASE
                        | Pattern.UNICODE_CHARACTER_CLASS));
  }

  private static Properties load() {
    var patterns = new Properties();
    try (var stream = SentenceRules.class.getResourceAsStream("sentences.properties")) {
      if (stream == null) {
        throw new IllegalStateException("sentences.properties is missing from the build");
      }
      patterns.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("sentences.properties cannot be read", e);
    }
    return patterns;
  }
}
