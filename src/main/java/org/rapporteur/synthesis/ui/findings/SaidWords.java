package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Markdown;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.synthesis.ui.desk.Desk;

/// Words of comments by their places, as long as everyone may read them: each in its own language
/// and direction. What was revised since it was read is not shown.
final class SaidWords {

  private static final int LONGEST = 300;

  private final Desk desk;
  private final Map<Integer, CommentDetails> comments;
  private final Map<Integer, String> texts = new HashMap<>();

  SaidWords(Desk desk, Map<Integer, CommentDetails> comments) {
    this.desk = desk;
    this.comments = comments;
  }

  Optional<Span> of(int comment, int revision, TextSpan span) {
    return text(comment, revision)
        .filter(text -> span.end() <= text.codePointCount(0, text.length()))
        .map(
            text -> {
              var shown = new TextSpan(span.start(), Math.min(span.end(), span.start() + LONGEST));
              var words = new Span(shown.textIn(text) + (shown.equals(span) ? "" : " …"));
              inItsLanguage(words.getElement(), comment);
              return words;
            });
  }

  /// The beginning of a comment with some stretches marked.
  Optional<Paragraph> beginning(int comment, int revision, int most, Collection<TextSpan> marked) {
    return text(comment, revision)
        .map(
            text -> {
              int length = text.codePointCount(0, text.length());
              int end = Math.min(length, most);
              var words = new Paragraph();
              words.addClassName("s-t");
              inItsLanguage(words.getElement(), comment);
              append(words.getElement(), text, end, marked);
              if (end < length) {
                words.getElement().appendChild(Element.createText(" …"));
              }
              return words;
            });
  }

  Anchor link(int comment) {
    return new CommentLink(desk.slug(), comment);
  }

  private static void append(Element to, String text, int end, Collection<TextSpan> marked) {
    int from = 0;
    for (var span : marked.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
      if (span.start() >= from && span.end() <= end) {
        to.appendChild(
            Element.createText(new TextSpan(from, span.start()).textIn(text)),
            new Element("mark").setText(span.textIn(text)));
        from = span.end();
      }
    }
    to.appendChild(Element.createText(new TextSpan(from, end).textIn(text)));
  }

  private Optional<String> text(int comment, int revision) {
    return Optional.ofNullable(comments.get(comment))
        .filter(found -> found.state().showsText() && found.revision() == revision)
        .map(found -> texts.computeIfAbsent(comment, c -> Markdown.toPlainText(found.text())));
  }

  private void inItsLanguage(Element words, int comment) {
    var language = Objects.requireNonNull(comments.get(comment)).language();
    words.setAttribute("lang", language.value()).setAttribute("dir", language.direction());
  }

  /// Of comments that are not among those read so far.
  SaidWords with(List<Integer> further) {
    var all = new HashMap<>(comments);
    all.putAll(desk.comments(further));
    return new SaidWords(desk, all);
  }
}
