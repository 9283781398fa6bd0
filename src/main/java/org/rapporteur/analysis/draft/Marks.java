package org.rapporteur.analysis.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;

/// What stands in quotation marks in a sentence, whoever wrote it.
public final class Marks {

  /// Shorter words in marks are a name or a term; a quotation is what somebody said.
  private static final int QUOTATION_WORDS = 4;

  public static final Pattern QUOTED =
      Pattern.compile("“([^”]*)”|«([^»]*)»|「([^」]*)」|„([^“”]*)[“”]");

  private static final Pattern ATTRIBUTION = Pattern.compile("\\s*\\(C(\\d{1,9})");

  /// Words in marks, where in the sentence they are, and the comment that stands behind them as in
  /// `“…” (C147)`.
  public record Mark(TextSpan span, String words, Optional<Integer> attributed) {

    private boolean isOf(CitationRef citation) {
      return attributed.isEmpty() || attributed.get() == citation.comment();
    }
  }

  private Marks() {}

  /// Words as a quotation, in marks that none of their own can be taken for. Empty where they hold
  /// some of every kind.
  public static Optional<String> around(String words) {
    return Stream.of("“%s”", "«%s»", "「%s」")
        .map(marks -> marks.formatted(words))
        .filter(marked -> QUOTED.matcher(marked).matches())
        .findFirst();
  }

  /// Whether words can stand in marks, because they hold none.
  public static boolean areFree(String words) {
    return words.codePoints().noneMatch(point -> "“”„«»「」".indexOf(point) >= 0);
  }

  public static List<Mark> in(String text) {
    var marks = new ArrayList<Mark>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      String words = quoted.group().substring(1, quoted.group().length() - 1);
      if (Words.count(words) >= QUOTATION_WORDS) {
        int start = text.codePointCount(0, quoted.start() + 1);
        marks.add(
            new Mark(
                new TextSpan(start, start + words.codePointCount(0, words.length())),
                words,
                attributed(text, quoted.end())));
      }
    }
    return marks;
  }

  /// A sentence without the words that it quotes, as far as its quotations lie within it.
  public static String without(DraftSentence sentence) {
    var text = new StringBuilder();
    int[] words = sentence.text().codePoints().toArray();
    for (int at = 0; at < words.length; at++) {
      int place = at;
      if (sentence.quotes().stream().noneMatch(q -> q.start() <= place && place < q.end())) {
        text.appendCodePoint(words[at]);
      }
    }
    return QUOTED.matcher(text).replaceAll(" ");
  }

  /// Words attributed to one comment must be that one's; others any cited one's.
  public static boolean isSaid(Mark mark, DraftSentence sentence, RevisionTexts texts) {
    return sentence.citations().stream().anyMatch(citation -> says(citation, mark, texts));
  }

  /// The sentence with each of its marks as a quotation of the comment that says the words: so that
  /// they can be taken out where they must go.
  public static DraftSentence quoting(DraftSentence sentence, RevisionTexts texts) {
    var quotes = new ArrayList<QuoteRef>();
    for (var mark : in(sentence.text())) {
      sentence.citations().stream()
          .filter(citation -> says(citation, mark, texts))
          .findFirst()
          .ifPresent(citation -> quotes.add(quote(mark, citation, texts)));
    }
    sentence.quotes().stream()
        .filter(quote -> quotes.stream().noneMatch(marked -> meet(marked, quote)))
        .forEach(quotes::add);
    return new DraftSentence(
        sentence.text(),
        sentence.kind(),
        sentence.citations(),
        quotes,
        sentence.counts(),
        sentence.reason(),
        sentence.footnote());
  }

  /// What the footnote of a sentence has in marks.
  public static Set<String> noted(DraftSentence sentence) {
    String note = sentence.footnote();
    return note == null ? Set.of() : in(note).stream().map(Mark::words).collect(Collectors.toSet());
  }

  /// Whether its footnote has words in marks that a comment said which it cites. From there nothing
  /// could take them out.
  ///
  /// @param said whether a comment said words, in whatever revision
  public static boolean isNotedIn(DraftSentence sentence, BiPredicate<Integer, String> said) {
    String note = sentence.footnote();
    return note != null
        && in(note).stream()
            .anyMatch(
                mark ->
                    sentence.citations().stream()
                        .filter(mark::isOf)
                        .anyMatch(citation -> said.test(citation.comment(), mark.words())));
  }

  private static boolean says(CitationRef citation, Mark mark, RevisionTexts texts) {
    return mark.isOf(citation)
        && texts
            .plainText(citation.comment(), citation.revision())
            .filter(text -> text.contains(mark.words()))
            .isPresent();
  }

  private static QuoteRef quote(Mark mark, CitationRef citation, RevisionTexts texts) {
    String text = texts.plainText(citation.comment(), citation.revision()).orElseThrow();
    int start = text.codePointCount(0, text.indexOf(mark.words()));
    return new QuoteRef(
        mark.span().start(),
        mark.span().end(),
        citation.comment(),
        citation.revision(),
        new TextSpan(start, start + mark.span().length()));
  }

  private static boolean meet(QuoteRef one, QuoteRef other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static Optional<Integer> attributed(String text, int after) {
    var reference = ATTRIBUTION.matcher(text).region(after, text.length());
    return reference.lookingAt()
        ? Optional.of(Integer.valueOf(reference.group(1)))
        : Optional.empty();
  }
}
