package org.rapporteur.synthesis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.language.TextSpan;

/// The words that may be read no more: those of comments that are not published now and of
/// revisions that a redaction sealed or that await review again, save what the comment still says.
public record Withheld(
    Set<Integer> unpublished, Map<Integer, Map<Integer, String>> revisions, String instead) {

  /// As it is now.
  ///
  /// @param instead stands where they stood
  public static Withheld of(
      CommentAttributionSql bylines, ConsultationId consultation, String instead) {
    var revisions = new HashMap<Integer, Map<Integer, String>>();
    bylines
        .listSealed(consultation)
        .forEach(each -> put(revisions, each.comment(), each.revision(), each.currentText()));
    bylines
        .listUnpublishedRevisions(consultation)
        .forEach(each -> put(revisions, each.comment(), each.revision(), each.currentText()));
    return new Withheld(Set.copyOf(bylines.listUnpublished(consultation)), revisions, instead);
  }

  private static void put(
      Map<Integer, Map<Integer, String>> revisions, int comment, int revision, String readable) {
    revisions.computeIfAbsent(comment, c -> new HashMap<>()).put(revision, readable);
  }

  public boolean isEmpty() {
    return unpublished.isEmpty() && revisions.isEmpty();
  }

  boolean concerns(int comment) {
    return unpublished.contains(comment) || revisions.containsKey(comment);
  }

  public boolean withholds(int comment, int revision, String words) {
    return unpublished.contains(comment)
        || Optional.ofNullable(revisions.get(comment))
            .map(of -> of.get(revision))
            .map(RevisionTexts::unwrapped)
            .filter(readable -> !readable.contains(RevisionTexts.unwrapped(words)))
            .isPresent();
  }

  ParagraphState from(ParagraphState paragraph) {
    var sentences = paragraph.sentences().stream().map(this::from).toList();
    return sentences.equals(paragraph.sentences()) ? paragraph : paragraph.left(sentences);
  }

  /// Of a paragraph as the history and the list of what was taken out keep it.
  String from(String json) {
    var before = DraftRows.JSON.readValue(json, ParagraphState.class);
    var after = from(before);
    return after.equals(before) ? json : DraftRows.JSON.writeValueAsString(after);
  }

  /// From the last quotation to the first, so that the places of those before it stay true.
  private DraftSentence from(DraftSentence sentence) {
    var left = sentence;
    var quotes =
        sentence.quotes().stream()
            .sorted(java.util.Comparator.comparingInt(QuoteRef::start).reversed())
            .toList();
    for (var quote : quotes) {
      String words = new TextSpan(quote.start(), quote.end()).textIn(sentence.text());
      if (withholds(quote.comment(), quote.revision(), words)) {
        left = without(left, quote);
      }
    }
    return left;
  }

  private DraftSentence without(DraftSentence sentence, QuoteRef quote) {
    String text = sentence.text();
    int moved = instead.codePointCount(0, instead.length()) - (quote.end() - quote.start());
    return new DraftSentence(
        text.substring(0, text.offsetByCodePoints(0, quote.start()))
            + instead
            + text.substring(text.offsetByCodePoints(0, quote.end())),
        sentence.kind(),
        sentence.citations(),
        sentence.quotes().stream()
            .filter(other -> !other.equals(quote))
            .map(other -> other.start() > quote.start() ? moved(other, moved) : other)
            .toList(),
        sentence.counts(),
        sentence.reason(),
        sentence.footnote());
  }

  private static QuoteRef moved(QuoteRef quote, int by) {
    return new QuoteRef(
        quote.start() + by, quote.end() + by, quote.comment(), quote.revision(), quote.span());
  }
}
