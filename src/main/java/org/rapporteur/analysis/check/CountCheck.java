package org.rapporteur.analysis.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.CountUnit;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.wording.Counting;
import org.rapporteur.analysis.wording.Quantifier;
import org.rapporteur.analysis.wording.Wording;

/// Checks the numbers in a sentence: each count against what the sentence cites, the words that
/// state it, the quantifier beside it, and whatever else looks like a count.
final class CountCheck {

  /// Told of each problem.
  @FunctionalInterface
  interface Finding {
    void add(Problem.Kind kind, String detail);
  }

  private static final Pattern REFERENCE = Pattern.compile("\\bC\\d+\\b|¶ ?\\d+|\\bM-\\d+\\b");

  /// Glosses of quotations stand in single marks.
  private static final Pattern GLOSS = Pattern.compile("‘[^’]*’");

  private final Counting counting;
  private final Wording wording;
  private final WrittenNumbers numbers;
  private final PeoplesNumbers peoples;
  private final Locale locale;
  private final Collection<String> titles;

  /// @param titles in which a number is none of these
  CountCheck(Counting counting, Wording wording, Locale locale, Collection<String> titles) {
    this.counting = counting;
    this.wording = wording;
    this.numbers = new WrittenNumbers(locale);
    this.peoples = new PeoplesNumbers(counting, wording, numbers, locale);
    this.locale = locale;
    this.titles = titles;
  }

  void check(DraftSentence sentence, Finding found) {
    String text = sentence.text().toLowerCase(locale);
    var known = new HashSet<Long>();
    for (var count : sentence.counts()) {
      var recounted = counting.of(count.form(), count.scope(), counted(sentence, count));
      if (!recounted.equals(count)) {
        found.add(
            Problem.Kind.COUNT_NOT_EQUAL, wording.count(count) + " ≠ " + wording.count(recounted));
      } else if (!containsWords(text, wording.count(recounted).toLowerCase(locale))) {
        found.add(Problem.Kind.COUNT_NOT_EQUAL, wording.count(recounted));
      }
      known.add((long) count.counted());
      Integer of = count.of();
      if (of != null) {
        known.add((long) of);
      }
      Integer question = count.scope().question();
      if (question != null) {
        known.add((long) question);
      }
    }
    fractions(sentence, known, found);
  }

  /// Text of a sentence without counts of contributors and comments, and what it quotes or names.
  String withoutCounts(DraftSentence sentence) {
    return peoples.withoutCounts(fraction().matcher(bare(sentence)).replaceAll(" "));
  }

  private String bare(DraftSentence sentence) {
    String unquoted = Marks.QUOTED.matcher(sentence.text()).replaceAll(" ");
    String bare = REFERENCE.matcher(GLOSS.matcher(unquoted).replaceAll(" ")).replaceAll(" ");
    for (String title : titles) {
      bare = bare.replace(title, " ");
    }
    return bare;
  }

  private static Collection<Integer> counted(DraftSentence sentence, Count count) {
    var cited = sentence.citedComments();
    if (count.form().unit() == CountUnit.OTHER_HOLDERS) {
      sentence.quotes().forEach(quote -> cited.remove(quote.comment()));
    }
    return cited;
  }

  /// "62 from civil society" is not in "162 from civil society".
  static boolean containsWords(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      boolean begins =
          at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && !isSeparator(text, at);
      int end = at + words.length();
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(String text, int at) {
    return at > 1
        && ".,".indexOf(text.charAt(at - 1)) >= 0
        && Character.isDigit(text.charAt(at - 2));
  }

  /// What else looks like a count. In a generated sentence every whole number is one; in one that
  /// people wrote only "34 of 51", a quantifier, and a number of contributors or comments, for they
  /// also write years and sums.
  private void fractions(DraftSentence sentence, Set<Long> known, Finding found) {
    String bare = bare(sentence);
    boolean byPeople = sentence.kind().isFreeText();
    var written = fraction();
    var fraction = written.matcher(bare);
    while (fraction.find()) {
      long counted = numbers.read(fraction.group("counted"));
      long of = numbers.read(fraction.group("of"));
      boolean isKnown = known.contains(counted) && known.contains(of);
      if (!isKnown && !(byPeople && peoples.isShare(sentence, counted, of))) {
        found.add(Problem.Kind.NUMBER_NOT_COUNTED, fraction.group().strip());
      }
      quantifier(bare, fraction.start(), (int) counted, (int) of, found);
    }
    if (byPeople) {
      peoples.check(sentence, bare, written, known::contains, found);
    } else if (sentence.kind() != SentenceKind.MANDATE) {
      numbers.wholeIn(bare).stream()
          .filter(number -> !known.contains(numbers.read(number)))
          .forEach(number -> found.add(Problem.Kind.NUMBER_NOT_COUNTED, number));
    }
  }

  /// The quantifier right before "(34 of 51" must be the one that its numbers call for.
  private void quantifier(String text, int fraction, int counted, int of, Finding found) {
    String before = text.substring(0, fraction).toLowerCase(locale);
    int open = before.lastIndexOf('(');
    if (open < 0 || !before.substring(open + 1).isBlank()) {
      return;
    }
    int clause = Math.max(before.lastIndexOf(';', open), before.lastIndexOf(')', open));
    String words = before.substring(clause + 1, open);
    for (var quantifier : Quantifier.values()) {
      if (quantifier == Quantifier.NUMBER || quantifier == Quantifier.of(counted, of)) {
        continue;
      }
      String word = wording.text("word." + quantifier, Map.of()).toLowerCase(locale);
      if (containsWords(words, word)) {
        found.add(Problem.Kind.QUANTIFIER_OFF, word + " (" + counted + "/" + of + ")");
      }
    }
  }

  private Pattern fraction() {
    String number = "\\d[\\d.,\\u00a0\\u202f]*";
    String[] around = wording.text("fraction", Map.of("counted", "§", "of", "§")).split("§", -1);
    return Pattern.compile(
        "(?<counted>" + number + ")" + Pattern.quote(around[1]) + "(?<of>" + number + ")");
  }
}
