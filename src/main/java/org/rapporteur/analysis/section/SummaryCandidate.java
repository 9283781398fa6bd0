package org.rapporteur.analysis.section;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;

/// A candidate for the summary: sentences of its own, or a passage that shares a sentence with
/// others.
///
/// @param support contributors behind it
record SummaryCandidate(
    Kind kind,
    @Nullable String theme,
    @Nullable Integer campaign,
    double support,
    List<DraftSentence> sentences,
    Quotes.@Nullable Passage passage) {

  /// In the order in which a summary tells them.
  enum Kind {
    TALLY,
    CAMPAIGN,
    AGREEMENT,
    POINT,
    DIFFERENCE,
    PROPOSAL
  }

  Set<Integer> comments() {
    var comments = new HashSet<Integer>();
    quotes().forEach(quote -> comments.add(quote.comment()));
    return comments;
  }

  /// The words that it quotes.
  Set<String> words() {
    var words = new HashSet<String>();
    for (var sentence : sentences) {
      for (var quote : sentence.quotes()) {
        words.addAll(Words.set(new TextSpan(quote.start(), quote.end()).textIn(sentence.text())));
      }
    }
    return words;
  }

  private Stream<QuoteRef> quotes() {
    return sentences.stream().flatMap(sentence -> sentence.quotes().stream());
  }
}
