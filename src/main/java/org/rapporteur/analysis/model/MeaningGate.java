package org.rapporteur.analysis.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.analysis.text.ReportingWords;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// Checks that a sentence says nothing that is not in its sources: every content word is in a
/// source, its translation or the closed list of reporting words; numbers, negations and quotations
/// match. It cannot tell whether the sentence follows from the sources: a person does.
final class MeaningGate {

  private static final int MAX_WORDS = 60;
  private static final int MAX_QUOTED_WORDS = 25;

  /// Two stems with this part of the longer one in common are forms of one word.
  private static final double SAME_STEM = 0.7;

  private static final int MIN_STEM = 5;

  /// A sentence with this part of a clause's words restates it.
  private static final double RESTATED = 0.8;

  private static final int MIN_CLAUSE = 3;

  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.，；。،؛]");

  /// Part of the character pairs that the sources must contain in scripts without spaces.
  private static final double MIN_SHARED_PAIRS = 0.5;

  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”|«([^»]*)»|「([^」]*)」");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
  private static final Pattern MARKUP =
      Pattern.compile("[*_#<>|{}\\[\\]\\\\`]|https?:|www\\.|\\bC\\d+\\b|\\p{Cntrl}");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？؟][”»」)]?$");

  private final LanguageTag language;
  private final ReportingWords words;

  MeaningGate(LanguageTag language) {
    this.language = language;
    words = ReportingWords.of(language);
  }

  /// @param texts the sources in the language of the report, translated if necessary
  /// @param quotable texts that may be quoted
  /// @param names what the sources' speakers are called
  /// @param isDissent true if the sentence reports who opposes or limits a point
  record Sources(
      Collection<String> texts,
      Collection<String> quotable,
      Collection<String> names,
      boolean isDissent) {}

  /// @param text of a sentence, without placeholders
  /// @throws RejectedReply if the sentence breaks a rule
  void check(String text, Sources sources) {
    checkForm(text);
    checkQuotations(text, sources);
    String own = QUOTED.matcher(text).replaceAll(" ");
    if (words.isVague(own)) {
      throw new RejectedReply(ReplyRule.VAGUE_COUNT, text);
    }
    checkNumbers(own, sources);
    checkWords(own, sources);
    checkNegations(own, sources);
  }

  private static void checkForm(String text) {
    if (MARKUP.matcher(text).find()
        || Words.count(text) > MAX_WORDS
        || !SENTENCE_END.matcher(text).find()) {
      throw new RejectedReply(ReplyRule.SENTENCE_FORM, text);
    }
  }

  private static void checkQuotations(String text, Sources sources) {
    var quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      String quotation = quoted.group().substring(1, quoted.group().length() - 1);
      boolean isVerbatim =
          sources.quotable().stream().anyMatch(source -> Replies.contains(source, quotation));
      if (!isVerbatim || Words.count(quotation) > MAX_QUOTED_WORDS) {
        throw new RejectedReply(ReplyRule.QUOTATION_NOT_VERBATIM, quotation);
      }
    }
  }

  private static void checkNumbers(String own, Sources sources) {
    var known = new HashSet<String>();
    sources.texts().forEach(source -> addNumbers(source, known));
    sources.names().forEach(name -> addNumbers(name, known));
    var stated = new HashSet<String>();
    addNumbers(own, stated);
    stated.removeAll(known);
    if (!stated.isEmpty()) {
      throw new RejectedReply(
          ReplyRule.NUMBER_NOT_IN_SOURCES, String.join(", ", List.copyOf(stated)));
    }
  }

  private static void addNumbers(String text, Set<String> numbers) {
    NUMBER.matcher(text).results().forEach(number -> numbers.add(number.group()));
  }

  private void checkWords(String own, Sources sources) {
    var allowed = new HashSet<>(words.stems());
    sources.texts().forEach(text -> allowed.addAll(TermExtractor.extractStems(text, language)));
    sources.names().forEach(name -> allowed.addAll(TermExtractor.extractStems(name, language)));
    var terms = TermExtractor.extractTerms(own, language);
    var unknown =
        terms.stream()
            .filter(term -> !NUMBER.matcher(term.word()).matches())
            .filter(term -> allowed.stream().noneMatch(stem -> isSame(stem, term.stem())))
            .map(TermExtractor.StemmedTerm::word)
            .toList();
    boolean isSpaceless = own.codePoints().anyMatch(Character::isIdeographic);
    double most = isSpaceless ? (1 - MIN_SHARED_PAIRS) * terms.size() : 0;
    if (unknown.size() > most) {
      throw new RejectedReply(ReplyRule.WORD_NOT_IN_SOURCES, String.join(", ", unknown));
    }
  }

  private static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shared = 0;
    int shorter = Math.min(one.length(), other.length());
    while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= MIN_STEM && shared >= SAME_STEM * Math.max(one.length(), other.length());
  }

  /// A negation is in a source, and a source that negates is not restated without its negation.
  private void checkNegations(String own, Sources sources) {
    if (words.countNegations(own) > 0) {
      boolean isAdded =
          !sources.isDissent()
              && sources.texts().stream().noneMatch(text -> words.countNegations(text) > 0);
      if (isAdded) {
        throw new RejectedReply(ReplyRule.NEGATION, own.strip());
      }
    } else if (!words.dissents(own) && sources.texts().stream().anyMatch(s -> isReversed(own, s))) {
      throw new RejectedReply(ReplyRule.NEGATION, own.strip());
    }
  }

  private boolean isReversed(String own, String source) {
    var stems = TermExtractor.extractStems(own, language);
    return CLAUSE_END
        .splitAsStream(source)
        .filter(clause -> words.countNegations(clause) > 0)
        .map(clause -> TermExtractor.extractStems(clause, language))
        .filter(said -> said.size() >= MIN_CLAUSE)
        .anyMatch(
            said ->
                said.stream()
                        .filter(stem -> stems.stream().anyMatch(other -> isSame(stem, other)))
                        .count()
                    >= RESTATED * said.size());
  }
}
