package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Optional;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Tag;

/// The sentences of a paragraph, each with its citations, then the footnotes.
class SentencesPart extends Div {

  /// A sentence on how many took part cites everyone; the pane beside it lists them.
  private static final int MAX_LINKS = 3;

  /// With a modifier key the browser opens the page of the comment instead.
  static final String PLAIN_CLICK =
      "!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)"
          + " && (event.preventDefault(), true)";

  private static final String CLOSING_MARKS = "”»“›’』\"";

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient SynthesisParagraph paragraph;
  private final SidePane side;

  SentencesPart(Desk desk, SynthesisDetails draft, SynthesisParagraph paragraph, SidePane side) {
    this.desk = desk;
    this.draft = draft;
    this.paragraph = paragraph;
    this.side = side;
    var text = new Paragraph();
    var footnotes = new OrderedList();
    footnotes.addClassName("notes");
    add(text);
    for (var sentence : paragraph.sentences()) {
      var words = words(sentence);
      text.add(words, citations(sentence));
      words.setClassName("unc", sentence.citations().isEmpty() && sentence.reason() == null);
      String footnote = sentence.footnote();
      if (footnote != null) {
        footnotes.add(new ListItem(footnote));
        text.add(footnoteMark(footnotes.getComponentCount()));
        add(footnotes);
      }
      text.add(new Span(" "));
    }
  }

  /// Returns the words, with each translation right behind the mark that closes its quotation.
  private Span words(DraftSentence sentence) {
    var words = new Span();
    String text = sentence.text();
    int length = text.codePointCount(0, text.length());
    int from = 0;
    var quotes = sentence.quotes().stream().sorted(Comparator.comparingInt(QuoteRef::end)).toList();
    for (var quote : quotes) {
      var translation = translation(quote);
      if (translation.isPresent()) {
        int behind = quote.end() < length && isClosing(text, quote.end()) ? 1 : 0;
        int to = quote.end() + behind;
        words.add(new TextSpan(from, to).textIn(text));
        words.add(translation.get());
        from = to;
      }
    }
    words.add(new TextSpan(from, length).textIn(text));
    return words;
  }

  private static boolean isClosing(String text, int at) {
    return CLOSING_MARKS.indexOf(text.codePointAt(text.offsetByCodePoints(0, at))) >= 0;
  }

  /// In the words of the report. The translator's name may be in letters of another direction.
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

  private Component citations(DraftSentence sentence) {
    if (!sentence.citations().isEmpty()) {
      return links(sentence);
    }
    var reason = sentence.reason();
    if (reason != null) {
      return new Tag(getTranslation(reason.key()));
    }
    var none = new Span(getTranslation("synthesis.problem.UNCITED"));
    none.addClassNames("cite", "none");
    return none;
  }

  private Span links(DraftSentence sentence) {
    var links = new Span();
    links.addClassName("nowrap");
    var cited = sentence.citations().stream().map(CitationRef::comment).distinct().toList();
    for (int comment : cited.subList(0, Math.min(MAX_LINKS, cited.size()))) {
      var link = new CommentLink(desk.slug(), comment);
      link.addClassName("cite");
      link.getElement()
          .addEventListener("click", click -> side.showSource(paragraph.id(), comment))
          .setFilter(PLAIN_CLICK);
      links.add(link);
    }
    int more = cited.size() - MAX_LINKS;
    if (more > 0) {
      var rest =
          new NativeButton(
              "+" + more, click -> side.showSource(paragraph.id(), cited.get(MAX_LINKS)));
      rest.addClassNames("cite", "more");
      rest.setAriaLabel(getTranslation("synthesis.desk.more-comments", more));
      links.add(rest);
    }
    return links;
  }

  private Span footnoteMark(int number) {
    var spoken = new Span(getTranslation("synthesis.desk.footnote.number", number));
    spoken.addClassName("vh");
    var seen = new Span(String.valueOf(number));
    seen.getElement().setAttribute("aria-hidden", "true");
    var mark = new Span(spoken, seen);
    mark.addClassName("noted");
    return mark;
  }
}
