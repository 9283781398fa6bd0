package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Optional;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.ui.desk.Desk;

/// The words of a sentence, with each translation right behind the mark that closes its quotation.
class SentenceWords extends Span {

  private static final String CLOSING_MARKS = "”»」“›’』\"";

  private final transient Desk desk;
  private final transient SynthesisDetails draft;

  SentenceWords(Desk desk, SynthesisDetails draft, DraftSentence sentence) {
    this.desk = desk;
    this.draft = draft;
    String text = sentence.text();
    int length = text.codePointCount(0, text.length());
    int from = 0;
    var quotes = sentence.quotes().stream().sorted(Comparator.comparingInt(QuoteRef::end)).toList();
    for (var quote : quotes) {
      var translation = translation(quote);
      if (translation.isPresent()) {
        int behind = quote.end() < length && isClosing(text, quote.end()) ? 1 : 0;
        int to = quote.end() + behind;
        add(new TextSpan(from, to).textIn(text));
        add(translation.get());
        from = to;
      }
    }
    add(new TextSpan(from, length).textIn(text));
  }

  private static boolean isClosing(String text, int at) {
    return CLOSING_MARKS.indexOf(text.codePointAt(text.offsetByCodePoints(0, at))) >= 0;
  }

  /// In the words of the report; whoever translated may be named in letters of another direction.
  private Optional<Span> translation(QuoteRef quote) {
    return Optional.ofNullable(draft.foreign().get(QuotedWords.of(quote)))
        .flatMap(foreign -> Optional.ofNullable(foreign.translation()))
        .map(
            by ->
                new Span(
                    " "
                        + desk.services()
                            .messages()
                            .text(
                                draft.language().locale(),
                                "synthesis.draft.translation",
                                "\u2068" + by.translator() + "\u2069",
                                by.text())));
  }
}
