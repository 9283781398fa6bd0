package org.rapporteur.analysis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.CountUnit;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.wording.Counting;
import org.rapporteur.analysis.wording.Quantifier;
import org.rapporteur.analysis.wording.Wording;

/// What a sentence that people wrote says of how many contributed. A word of quantity has its
/// numbers behind it, and a number of contributors or of comments is that of those whom the
/// sentence cites: of all of them, of those on one question, or of a group that it names.
final class PeoplesNumbers {

  /// Numbers up to this one are looked for in words.
  private static final int MOST_SPELLED = 20;

  private static final String BEFORE = "(?<![\\p{L}\\p{N}.,])";

  /// The concerns of contributors are another matter than contributors.
  private static final String BEHIND = "(?![\\p{L}\\p{N}'’])";

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Counting counting;
  private final Wording wording;
  private final WrittenNumbers numbers;
  private final Locale locale;
  private final Map<CountUnit, Pattern> counted = new EnumMap<>(CountUnit.class);
  private final List<Pattern> quantified = new ArrayList<>();

  /// "two contributors" and so on, by the number.
  private final Map<Integer, String> spelled = new TreeMap<>();

  PeoplesNumbers(Counting counting, Wording wording, WrittenNumbers numbers, Locale locale) {
    this.counting = counting;
    this.wording = wording;
    this.numbers = numbers;
    this.locale = locale;
    String holders = either(words(CountForm.CONTRIBUTORS));
    String comments = either(words(CountForm.COMMENTS));
    String between =
        "(?:\\s+" + either(Arrays.stream(text("word.BETWEEN").split("\\s+"))) + ")*\\s+";
    this.counted.put(CountUnit.HOLDERS, number(between + holders));
    this.counted.put(CountUnit.COMMENTS, number(between + comments));
    String counted = "(?:" + holders + "|" + comments + ")";
    Stream.of(Quantifier.values())
        .filter(quantifier -> quantifier != Quantifier.NUMBER)
        .map(quantifier -> Pattern.quote(text("word." + quantifier)))
        .map(word -> Pattern.compile(BEFORE + word + between + counted + BEHIND, ANY_CASE))
        .forEach(quantified::add);
    for (int number = 2; number <= MOST_SPELLED; number++) {
      var words = Map.<String, Object>of("counted", number);
      spelled.put(
          number, wording.text("quantifier." + Quantifier.NUMBER, words).toLowerCase(locale));
    }
  }

  /// Whether so many are cited out of so many.
  boolean isShare(DraftSentence sentence, long some, long all) {
    return Stream.of(CountUnit.HOLDERS, CountUnit.COMMENTS)
        .flatMap(unit -> shares(sentence, unit))
        .anyMatch(share -> share.cited() == some && share.all() == all);
  }

  /// @param bare the text without what it quotes and names
  /// @param fraction how "34 of 51" is written
  /// @param known what the sentence was generated to count
  void check(
      DraftSentence sentence,
      String bare,
      Pattern fraction,
      Predicate<Long> known,
      CountCheck.Finding found) {
    Pattern behind = Pattern.compile("\\s*\\(\\s*" + fraction.pattern());
    for (Pattern pattern : quantified) {
      Matcher quantity = pattern.matcher(bare);
      while (quantity.find()) {
        if (!behind.matcher(bare).region(quantity.end(), bare.length()).lookingAt()) {
          found.add(Problem.Kind.QUANTIFIER_WITHOUT_NUMBERS, quantity.group());
        }
      }
    }
    String alone = fraction.matcher(bare).replaceAll(" ");
    counted.forEach(
        (unit, pattern) ->
            pattern
                .matcher(alone)
                .results()
                .filter(number -> !isCounted(sentence, unit, numbers.read(number.group(1)), known))
                .forEach(number -> found.add(Problem.Kind.NUMBER_NOT_COUNTED, number.group())));
    if (sentence.kind() != SentenceKind.WRITTEN_OF_COUNT) {
      spelled(sentence, alone, known, found);
    }
  }

  String withoutCounts(String text) {
    String without = text;
    for (Pattern pattern : counted.values()) {
      without = pattern.matcher(without).replaceAll(" ");
    }
    return without;
  }

  private boolean isCounted(
      DraftSentence sentence, CountUnit unit, long number, Predicate<Long> known) {
    return known.test(number)
        || shares(sentence, unit)
            .anyMatch(share -> share.cited() == number || share.all() == number);
  }

  /// Some of those cited may be spoken of in words, but no more than are cited. A sentence that
  /// only tells who took part may also speak of how few are too few, and is not looked at.
  private void spelled(
      DraftSentence sentence, String bare, Predicate<Long> known, CountCheck.Finding found) {
    String text = bare.toLowerCase(locale);
    spelled.forEach(
        (number, words) -> {
          if (CountCheck.containsWords(text, words)
              && !known.test((long) number)
              && shares(sentence, CountUnit.HOLDERS).noneMatch(s -> s.cited() >= number)) {
            found.add(Problem.Kind.NUMBER_NOT_COUNTED, words);
          }
        });
  }

  private Stream<Counting.Share> shares(DraftSentence sentence, CountUnit unit) {
    var cited = sentence.citedComments();
    return scopes(sentence, cited).map(scope -> counting.share(unit, scope, cited));
  }

  private Stream<Scope> scopes(DraftSentence sentence, Collection<Integer> cited) {
    String text = sentence.text().toLowerCase(locale);
    var named =
        Groups.STATED.stream()
            .filter(group -> text.contains(wording.group(group).toLowerCase(locale)))
            .toList();
    return Stream.concat(
            Stream.of(Scope.ALL), counting.questions(cited).stream().map(Scope::question))
        .flatMap(scope -> Stream.concat(Stream.of(scope), named.stream().map(scope::group)));
  }

  /// "contributor" and "contributors", as the counts of generated sentences call them.
  private Stream<String> words(CountForm form) {
    return Stream.of(1, 2)
        .map(number -> wording.count(new Count(form, number, null, Scope.ALL)))
        .map(counted -> counted.replaceAll("\\d", "").strip())
        .distinct();
  }

  private static Pattern number(String behind) {
    return Pattern.compile(BEFORE + "(\\d[\\d.,\\u00a0\\u202f]*)" + behind + BEHIND, ANY_CASE);
  }

  private String text(String key) {
    return wording.text(key, Map.of());
  }

  private static String either(Stream<String> words) {
    return words.map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
