package org.rapporteur.synthesis.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.shared.InvalidInput;

/// What people may do with the sentences of a paragraph. Sentences count from 1, as they do on
/// screen.
final class Rewriting {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

  private Rewriting() {}

  /// Quotations whose words still stand are found again. A count goes where its words went, but
  /// stays, and so is objected to, where another number took its place.
  static DraftSentence rewrite(
      DraftSentence old, String text, Predicate<DraftSentence> statesItsCount) {
    boolean otherNumbers = !numbers(old.text()).containsAll(numbers(text));
    var counts =
        old.counts().stream()
            .filter(count -> otherNumbers || statesItsCount.test(alone(text, old, count)))
            .toList();
    return new DraftSentence(
        text,
        old.kind().ofPeople(),
        old.citations(),
        quotes(old, text),
        counts,
        old.reason(),
        old.footnote());
  }

  static DraftSentence written(String text) {
    return new DraftSentence(text, SentenceKind.WRITTEN, List.of(), List.of(), List.of(), null);
  }

  /// Whoever chooses what a sentence cites answers for it, as for its words. A sentence that cites
  /// needs no reason any more.
  static DraftSentence cite(DraftSentence old, CitationRef citation) {
    if (old.citedComments().contains(citation.comment())) {
      return old;
    }
    var citations = new ArrayList<>(old.citations());
    citations.add(citation);
    return old.ofPeople().citing(citations).because(null);
  }

  static DraftSentence uncite(DraftSentence old, int comment) {
    return old.ofPeople()
        .citing(old.citations().stream().filter(c -> c.comment() != comment).toList());
  }

  /// Only what people wrote may stand uncited, so a generated sentence becomes theirs.
  static List<DraftSentence> because(
      List<DraftSentence> sentences, int at, @Nullable UncitedReason reason) {
    var old = sentence(sentences, at);
    if (reason != null && !old.citations().isEmpty()) {
      throw new InvalidInput("sentence.cited", "reason");
    }
    var changed = new ArrayList<>(sentences);
    changed.set(at - 1, old.ofPeople().because(reason));
    return changed;
  }

  static List<DraftSentence> upTo(List<DraftSentence> sentences, int at) {
    sentence(sentences, at);
    return sentences.subList(0, at);
  }

  static DraftSentence sentence(List<DraftSentence> sentences, int at) {
    if (at < 1 || at > sentences.size()) {
      throw new InvalidInput("sentence.unknown", "sentence");
    }
    return sentences.get(at - 1);
  }

  private static DraftSentence alone(String text, DraftSentence old, Count count) {
    return new DraftSentence(
        text, SentenceKind.WRITTEN, old.citations(), List.of(), List.of(count), null);
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(match -> match.group()).toList();
  }

  private static List<QuoteRef> quotes(DraftSentence old, String text) {
    return old.quotes().stream().flatMap(quote -> quote(old, quote, text).stream()).toList();
  }

  private static Optional<QuoteRef> quote(DraftSentence old, QuoteRef quote, String text) {
    String words =
        old.text()
            .substring(
                old.text().offsetByCodePoints(0, quote.start()),
                old.text().offsetByCodePoints(0, quote.end()));
    int at = text.indexOf(words);
    if (at < 0) {
      return Optional.empty();
    }
    int start = text.codePointCount(0, at);
    return Optional.of(
        new QuoteRef(
            start,
            start + quote.end() - quote.start(),
            quote.comment(),
            quote.revision(),
            quote.span()));
  }
}
