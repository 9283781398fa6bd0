package org.rapporteur.synthesis.engine.themes;

import java.util.regex.Pattern;
import org.rapporteur.synthesis.engine.statements.SentenceRules;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.statements.Words;

/// Which statements can stand in a report as a quotation: whole sentences that can be understood
// alone.
public final class Quotable {

  private static final int FEWEST_WORDS = 7;
  private static final int MOST_WORDS = 55;

  /// "Recommendation 3: …" leans on its list.
  private static final int LABEL_LENGTH = 24;

  /// A question claims nothing. Nested marks could not be told from the quotation's own; links and
  // addresses are not for a report.
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\n\\r“”«»„??؟¿]|https?:|www\\.|\\S@\\S|\\(\\s*see\\b|\\.\\.\\.|…$",
          Pattern.CASE_INSENSITIVE);

  private static final String ENDS = ".!。!…)\"'";

  private Quotable() {}

  public static boolean is(Statement statement) {
    String text = statement.text();
    int words = Words.count(text);
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && !UNFIT.matcher(text).find()
        && startsLikeSentence(text)
        && ENDS.indexOf(text.codePointBefore(text.length())) >= 0
        && !shouts(text);
  }

  /// Quotable, and understood without the sentence before it.
  public static boolean standsAlone(Statement statement) {
    return is(statement) && !SentenceRules.of(statement.language()).depends(statement.text());
  }

  /// Short, complete and understood alone reads best: 1 from 10 to 35 words, less outside.
  static double fitness(Statement statement) {
    return brevity(statement) * (standsAlone(statement) ? 1 : 0.75);
  }

  private static double brevity(Statement statement) {
    int words = Words.count(statement.text());
    if (words < 10) {
      return 0.85;
    }
    return words <= 35 ? 1 : Math.max(0.5, 1 - (words - 35) / 40.0);
  }

  private static boolean startsLikeSentence(String text) {
    int first = text.codePointAt(0);
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }

  private static boolean shouts(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    long small = text.codePoints().filter(Character::isLowerCase).count();
    return capitals > small && small + capitals > 0;
  }
}
