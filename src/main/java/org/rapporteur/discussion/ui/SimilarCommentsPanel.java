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
import org.rapporteur.discussion.likeness.SimilarComment;
import org.rapporteur.discussion.likeness.SimilarityKind;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Notice;

/// Lists comments similar to the text being written. The writer can agree with one or post anyway.
class SimilarCommentsPanel extends Div {

  /// In code points.
  private static final int MAX_EXCERPT = 160;

  private final transient ThreadFacade facade;
  private final transient Slug consultation;
  private final transient QuestionId question;
  private final transient IntConsumer onAgree;
  private transient List<SimilarComment> results = List.of();
  private String lastText = "";

  SimilarCommentsPanel(
      ThreadFacade facade, Slug consultation, QuestionId question, IntConsumer onAgree) {
    this.facade = facade;
    this.consultation = consultation;
    this.question = question;
    this.onAgree = onAgree;
    addClassName("similar");
    getElement().setAttribute("role", "status");
  }

  /// Searches again if the text has changed.
  void update(String text) {
    if (text.equals(lastText)) {
      return;
    }
    lastText = text;
    var found = facade.hints().findSimilar(facade.viewer(), question, text);
    if (!found.equals(results)) {
      results = found;
      refresh();
    }
  }

  private void refresh() {
    removeAll();
    if (results.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("rows");
    results.forEach(similar -> list.add(commentRow(similar)));
    var notice = new Notice(Notice.Kind.INFO, getTranslation("discussion.similar", results.size()));
    add(notice, list);
  }

  private ListItem commentRow(SimilarComment similar) {
    var comment = similar.comment();
    var link =
        new Anchor(CommentLinks.comment(consultation, comment.number()), comment.reference());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("target", "_blank");
    link.setAriaLabel(getTranslation("discussion.similar.read", comment.reference()));
    var excerpt = new Span(excerpt(comment.text()));
    excerpt
        .getElement()
        .setAttribute("lang", comment.language().value())
        .setAttribute("dir", comment.language().direction());
    var author = new Span(comment.author());
    author.getElement().setAttribute("dir", "auto");
    var authorLine = new Paragraph(author);
    authorLine.addClassName("sub");
    if (similar.likeness() != SimilarityKind.NEARLY_THE_SAME) {
      var likenessTag = new Span(getTranslation("discussion.similar." + similar.likeness().name()));
      likenessTag.addClassName("tag");
      authorLine.add(likenessTag);
    }
    var button =
        new Button(
            getTranslation("discussion.similar.agree", comment.reference()),
            click -> agreeWith(comment));
    button.addThemeVariants(ButtonVariant.SMALL);
    var tools = new Span(button);
    tools.addClassName("t");
    return new ListItem(
        new Icon(Icon.Name.COPY),
        new Div(new Paragraph(link, new Span(" "), excerpt), authorLine),
        tools);
  }

  private void agreeWith(CommentDetails comment) {
    removeAll();
    try {
      onAgree.accept(comment.number());
      add(
          new Notice(
              Notice.Kind.OK, getTranslation("discussion.similar.agreed", comment.reference())));
    } catch (Refusal refusal) {
      add(new Notice(Notice.Kind.BAD, facade.refusalText(getLocale(), refusal)));
    }
  }

  private static String excerpt(String text) {
    String line = Markdown.toPlainText(text).replaceAll("\\s+", " ").strip();
    return Excerpt.shorten(line, MAX_EXCERPT + 1);
  }
}
