package org.rapporteur.analysis.draft;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One sentence with its whole citation set, the comments it quotes first, and every number it
/// states. What the engine writes always cites and never has a reason, nor a footnote.
public record DraftSentence(
    String text,
    SentenceKind kind,
    List<CitationRef> citations,
    List<QuoteRef> quotes,
    List<Count> counts,
    @Nullable UncitedReason reason,
    @Nullable String footnote) {

  public DraftSentence(
      String text,
      SentenceKind kind,
      List<CitationRef> citations,
      List<QuoteRef> quotes,
      List<Count> counts,
      @Nullable UncitedReason reason) {
    this(text, kind, citations, quotes, counts, reason, null);
  }

  public DraftSentence {
    citations = List.copyOf(citations);
    quotes = List.copyOf(quotes);
    counts = List.copyOf(counts);
  }

  /// As it stands, but people's.
  public DraftSentence ofPeople() {
    return new DraftSentence(text, kind.ofPeople(), citations, quotes, counts, reason, footnote);
  }

  public DraftSentence citing(List<CitationRef> others) {
    return new DraftSentence(text, kind, others, quotes, counts, reason, footnote);
  }

  public DraftSentence because(@Nullable UncitedReason other) {
    return new DraftSentence(text, kind, citations, quotes, counts, other, footnote);
  }

  /// With words before it.
  public DraftSentence behind(String words) {
    int shift = words.codePointCount(0, words.length());
    var shifted =
        quotes.stream()
            .map(
                quote ->
                    new QuoteRef(
                        quote.start() + shift,
                        quote.end() + shift,
                        quote.comment(),
                        quote.revision(),
                        quote.span()))
            .toList();
    return new DraftSentence(words + text, kind, citations, shifted, counts, reason, footnote);
  }

  public DraftSentence noting(@Nullable String note) {
    return new DraftSentence(text, kind, citations, quotes, counts, reason, note);
  }

  /// The comments whose content it reports: all that it cites for what they say, or those that it
  /// quotes.
  public SortedSet<Integer> reportedComments() {
    if (kind.carries() == SentenceKind.Carries.CITED) {
      return citedComments();
    }
    var quoted = new TreeSet<Integer>();
    if (!kind.quotesAPlace()) {
      quotes.forEach(quote -> quoted.add(quote.comment()));
    }
    return quoted;
  }

  /// True if it cites comments for what they say.
  public boolean reportsItsCitations() {
    return kind.carries() == SentenceKind.Carries.CITED && !citations.isEmpty();
  }

  public SortedSet<Integer> citedComments() {
    var cited = new TreeSet<Integer>();
    citations.forEach(citation -> cited.add(citation.comment()));
    return cited;
  }
}
