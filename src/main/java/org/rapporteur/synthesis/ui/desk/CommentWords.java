package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Markdown;

/// Words of a comment in its own language and direction: around a marked span, or from the start.
public class CommentWords extends Paragraph {

  /// How much of a long comment stands on either side of its marked words, in code points.
  private static final int AROUND = 300;

  public static CommentWords around(CommentDetails comment, @Nullable TextSpan marked) {
    var words = new CommentWords(comment);
    String text = Markdown.toPlainText(comment.text());
    int length = text.codePointCount(0, text.length());
    if (marked == null || marked.end() > length) {
      words.setText(start(text, 2 * AROUND));
      return words;
    }
    int from = Math.max(0, marked.start() - AROUND);
    int until = Math.min(length, marked.end() + AROUND);
    words
        .getElement()
        .appendChild(
            Element.createText((from > 0 ? "… " : "") + part(text, from, marked.start())),
            new Element("mark").setText(marked.textIn(text)),
            Element.createText(part(text, marked.end(), until) + (until < length ? " …" : "")));
    return words;
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
