package org.rapporteur.analysis.statement;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.analysis.sentence.SentenceRules;
import org.rapporteur.analysis.text.Words;

/// Which statements can stand in a report as a quotation: whole sentences that can be understood
/// alone.
public final class Quotable {

  private static final int FEWEST_WORDS = 7;

  /// Enough for a sentence of whoever would not be heard otherwise.
  private static final int FEWEST_OF_ALL = 3;

  private static final int MOST_WORDS = 55;
  private static final int MOST_CHARACTERS = 1_000;

  /// "Recommendation 3: …" leans on its list, and "Privacy: …" is a heading.
  private static final Pattern LABELLED = Pattern.compile("^[^.:;!?“]{1,60}[::]\\s");

  /// A link, a mail address, or the end of a link.
  private static final String ADDRESS = "https?:|www\\.|\\S@\\S|(?:[^\\s/]+/){3}";

  /// A question claims nothing. Nested marks could not be told from the quotation's own; links
  /// and addresses are not for a report.
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\n"
              + "\\r"
              + "\\t¬•·“”«»„??؟¿]|\\S\\s{2,}\\S|\\s[a-z]\\)\\s|\\p{Ll}[,(]\\p{L}|"
              + ADDRESS
              + "|\\(\\s*see\\b|\\[[^\\]]{0,30}redacted|\\.\\.\\.|…$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_IN_MARKS =
      Pattern.compile("[\\n\\r\\t¬•·“”„]|" + ADDRESS, Pattern.CASE_INSENSITIVE);

  /// A quotation of at least so many words reads best.
  private static final double SHORT_QUOTE = 10;

  /// Whoever says *but* next may only have conceded it.
  private static final double CONCEDED = 0.5;

  /// What was to follow the colon is another sentence, and a lone letter is rather an abbreviation.
  private static final Pattern BROKEN_OFF = Pattern.compile("[:;,、:,]\\s*[.!。!…]+$|\\s\\p{L}\\.$");

  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}]+)[^\\p{L}]*$");

  private static final Pattern ENDS = Pattern.compile("[.!。!…][)\"'’]*$");

  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  private Quotable() {}

  public static boolean is(Statement statement) {
    return is(statement, FEWEST_WORDS);
  }

  private static boolean is(Statement statement, int fewestWords) {
    String text = statement.text();
    if (text.length() > MOST_CHARACTERS) {
      return false;
    }
    int words = Words.count(text);
    return words >= fewestWords
        && words <= MOST_WORDS
        && !UNFIT.matcher(text).find()
        && startsLikeSentence(text)
        && ENDS.matcher(text).find()
        && !breaksOff(statement)
        && text.codePoints().filter(c -> c == '"').count() % 2 == 0
        && !shouts(text)
        && !isTitle(text);
  }

  /// True if the words can stand in quotation marks at all, in a passage or alone.
  public static boolean canBeQuoted(Statement statement) {
    String text = statement.text();
    return text.length() <= MOST_CHARACTERS
        && !NOT_IN_MARKS.matcher(text).find()
        && text.codePoints().filter(c -> c == '"').count() % 2 == 0
        && !shouts(text);
  }

  /// Quotable, and understood without the sentence before it.
  public static boolean standsAlone(Statement statement) {
    return standsAlone(statement, FEWEST_WORDS);
  }

  /// However brief.
  public static boolean standsAloneBriefly(Statement statement) {
    return standsAlone(statement, FEWEST_OF_ALL);
  }

  private static boolean standsAlone(Statement statement, int fewestWords) {
    var rules = SentenceRules.of(statement.language());
    String text = statement.text();
    return is(statement, fewestWords)
        && !LABELLED.matcher(text).find()
        && !rules.depends(text)
        && !rules.isCourteous(text)
        && !rules.isOfSpeaker(text);
  }

  /// Rates a statement that is understood alone, by its kind and length, and whether it is meant.
  ///
  /// @param longQuote number of words from which a statement reads worse
  public static double fitness(Statement statement, int longQuote) {
    double kind =
        switch (statement.kind()) {
          case PROPOSAL -> 1.2;
          case POSITION -> 1.1;
          case REASON, EVIDENCE -> 1;
          case QUESTION -> 0.3;
        };
    double words = Words.count(statement.text());
    double length = Math.min(1, words / SHORT_QUOTE) * Math.min(1, longQuote / words);
    return kind * length * (statement.conceded() ? CONCEDED : 1);
  }

  private static boolean breaksOff(Statement statement) {
    var rules = SentenceRules.of(statement.language());
    var last = LAST_WORD.matcher(statement.text());
    if (last.find()) {
      String word = last.group(1).toLowerCase(Locale.ROOT);
      if (rules.isArticle(word) || rules.linksNouns(word)) {
        return true;
      }
    }
    return BROKEN_OFF.matcher(statement.text()).find();
  }

  private static boolean startsLikeSentence(String text) {
    int first = text.codePointAt(0);
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }

  /// "National Directory of Healthcare Providers & Services (NDH)." claims nothing.
  private static boolean isTitle(String text) {
    var words = LONG_WORD.matcher(text).results().map(found -> found.group()).toList();
    long capital =
        words.stream().filter(word -> Character.isUpperCase(word.codePointAt(0))).count();
    return words.size() > 2 && capital > 0.7 * words.size();
  }

  private static boolean shouts(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    long small = text.codePoints().filter(Character::isLowerCase).count();
    return capitals > small && small + capitals > 0;
  }
}
