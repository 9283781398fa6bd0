package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.Comparator;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Markdown;

/// Words of a comment in its own language and direction: around marked spans, or from the start.
public class CommentWords extends Paragraph {

  /// How much of a long comment stands on either side of its marked words, in code points.
  private static final int AROUND = 300;

  /// Shows all marked spans, each with the words around it.
  public static CommentWords around(CommentDetails comment, Collection<TextSpan> marked) {
    var words = new CommentWords(comment);
    String text = Markdown.toPlainText(comment.text());
    int length = text.codePointCount(0, text.length());
    var spans =
        marked.stream()
            .filter(span -> span.end() <= length)
            .sorted(Comparator.comparingInt(TextSpan::start))
            .toList();
    if (spans.isEmpty()) {
      words.setText(start(text, 2 * AROUND));
      return words;
    }
    int first = spans.getFirst().start();
    int end = Math.max(0, first - AROUND);
    words.add(end > 0 ? "… " : "");
    for (var span : spans) {
      if (span.start() < end) {
        continue;
      }
      words.add(between(text, end, span.start()));
      words.getElement().appendChild(new Element("mark").setText(span.textIn(text)));
      end = span.end();
    }
    int until = Math.min(length, end + AROUND);
    words.add(part(text, end, until) + (until < length ? " …" : ""));
    return words;
  }

  private static String between(String text, int from, int until) {
    return until - from <= 2 * AROUND
        ? part(text, from, until)
        : part(text, from, from + AROUND) + " … " + part(text, until - AROUND, until);
  }

  /// The first words, `most` code points of them.
  public static CommentWords first(CommentDetails comment, int most) {
    var words = new CommentWords(comment);
    words.setText(start(Markdown.toPlainText(comment.text()), most));
    return words;
  }

  private CommentWords(CommentDetails comment) {
    addClassName("s-t");
    getElement()
        .setAttribute("lang", comment.language().value())
        .setAttribute("dir", comment.language().direction());
  }

  private static String start(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most ? text : part(text, 0, most) + " …";
  }

  private static String part(String text, int from, int until) {
    return new TextSpan(from, until).textIn(text);
  }
}
