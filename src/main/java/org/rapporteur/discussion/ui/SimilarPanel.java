package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.likeness.Likeness;
import org.rapporteur.discussion.likeness.SimilarComment;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Notice;

/// Comments of others that say nearly what is being written: one may agree with one of them, or
/// post all the same.
class SimilarPanel extends Div {

  /// Code points that show what a comment is about.
  private static final int EXCERPT = 160;

  private final transient ThreadActs acts;
  private final transient Slug consultation;
  private final transient QuestionId question;
  private final transient IntConsumer agree;
  private transient List<SimilarComment> shown = List.of();
  private String looked = "";

  SimilarPanel(ThreadActs acts, Slug consultation, QuestionId question, IntConsumer agree) {
    this.acts = acts;
    this.consultation = consultation;
    this.question = question;
    this.agree = agree;
    addClassName("similar");
    getElement().setAttribute("role", "status");
  }

  /// Looks again where the text has changed since the last look.
  void look(String text) {
    if (text.equals(looked)) {
      return;
    }
    looked = text;
    var found = acts.aids().similar(acts.viewer(), question, text);
    if (!found.equals(shown)) {
      shown = found;
      draw();
    }
  }

  private void draw() {
    removeAll();
    if (shown.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("rows");
    shown.forEach(similar -> list.add(row(similar)));
    var notice = new Notice(Notice.Kind.INFO, getTranslation("discussion.similar", shown.size()));
    add(notice, list);
  }

  private ListItem row(SimilarComment similar) {
    var comment = similar.comment();
    var link =
        new Anchor(CommentLinks.comment(consultation, comment.number()), comment.reference());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("target", "_blank");
    link.setAriaLabel(getTranslation("discussion.similar.read", comment.reference()));
    var words = new Span(excerpt(comment.text()));
    words
        .getElement()
        .setAttribute("lang", comment.language().value())
        .setAttribute("dir", comment.language().direction());
    var author = new Span(comment.author());
    author.getElement().setAttribute("dir", "auto");
    var by = new Paragraph(author);
    by.addClassName("sub");
    if (similar.likeness() != Likeness.NEARLY_THE_SAME) {
      var how = new Span(getTranslation("discussion.similar." + similar.likeness().name()));
      how.addClassName("tag");
      by.add(how);
    }
    var button =
        new Button(
            getTranslation("discussion.similar.agree", comment.reference()),
            click -> agreeWith(comment));
    button.addThemeVariants(ButtonVariant.SMALL);
    var tools = new Span(button);
    tools.addClassName("t");
    return new ListItem(
        new Icon(Icon.Name.COPY), new Div(new Paragraph(link, new Span(" "), words), by), tools);
  }

  private void agreeWith(CommentDetails comment) {
    removeAll();
    try {
      agree.accept(comment.number());
      add(
          new Notice(
              Notice.Kind.OK, getTranslation("discussion.similar.agreed", comment.reference())));
    } catch (Refusal refusal) {
      add(new Notice(Notice.Kind.BAD, acts.words(getLocale(), refusal)));
    }
  }

  private static String excerpt(String text) {
    String line = Markdown.toPlainText(text).replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
