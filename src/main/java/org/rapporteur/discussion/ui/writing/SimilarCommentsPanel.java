package org.rapporteur.discussion.ui.writing;

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
import org.rapporteur.discussion.similarity.SimilarComment;
import org.rapporteur.discussion.similarity.SimilarityKind;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Tag;

/// Lists comments similar to the text being written. The writer can agree with one or post anyway.
public class SimilarCommentsPanel extends Div {

  /// In code points: 160 of the text and the ellipsis.
  private static final int MAX_EXCERPT_LENGTH = 161;

  private final transient ThreadFacade facade;
  private final transient Slug consultation;
  private final transient QuestionId question;
  private final transient IntConsumer onAgree;
  private transient List<SimilarComment> similarComments = List.of();
  private String lastText = "";

  /// Creates an empty panel.
  ///
  /// @param onAgree receives the number of the comment that the writer agrees with
  public SimilarCommentsPanel(
      ThreadFacade facade, Slug consultation, QuestionId question, IntConsumer onAgree) {
    this.facade = facade;
    this.consultation = consultation;
    this.question = question;
    this.onAgree = onAgree;
    addClassName("similar");
    getElement().setAttribute("role", "status");
  }

  /// Searches again if the text has changed.
  public void update(String text) {
    if (text.equals(lastText)) {
      return;
    }
    lastText = text;
    var newComments = facade.hints().findSimilar(facade.viewer(), question, text);
    if (!newComments.equals(similarComments)) {
      similarComments = newComments;
      refresh();
    }
  }

  private void refresh() {
    removeAll();
    if (similarComments.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("rows");
    similarComments.forEach(similar -> list.add(createCommentRow(similar)));
    String heading = getTranslation("discussion.similar", similarComments.size());
    add(new Notice(Notice.Kind.INFO, heading), list);
  }

  private ListItem createCommentRow(SimilarComment similar) {
    var comment = similar.comment();
    var agreeButton =
        new Button(
            getTranslation("discussion.similar.agree", comment.reference()),
            click -> agreeWith(comment));
    agreeButton.addThemeVariants(ButtonVariant.SMALL);
    var tools = new Span(agreeButton);
    tools.addClassName("t");
    return new ListItem(
        new Icon(Icon.Name.COPY),
        new Div(
            new Paragraph(createCommentLink(comment), new Span(" "), createExcerpt(comment)),
            createContributorLine(similar)),
        tools);
  }

  /// The link opens in a new tab, so that the composer remains open.
  private Anchor createCommentLink(CommentDetails comment) {
    var link =
        new Anchor(CommentLinks.comment(consultation, comment.number()), comment.reference());
    link.setRouterIgnore(true);
    link.getElement().setAttribute("target", "_blank");
    link.setAriaLabel(getTranslation("discussion.similar.read", comment.reference()));
    return link;
  }

  private static Span createExcerpt(CommentDetails comment) {
    String line = Markdown.toPlainText(comment.text()).replaceAll("\\s+", " ").strip();
    var excerpt = new Span(Excerpt.shorten(line, MAX_EXCERPT_LENGTH));
    excerpt
        .getElement()
        .setAttribute("lang", comment.language().value())
        .setAttribute("dir", comment.language().direction());
    return excerpt;
  }

  private Paragraph createContributorLine(SimilarComment similar) {
    var author = new Span(similar.comment().author());
    author.getElement().setAttribute("dir", "auto");
    var line = new Paragraph(author);
    line.addClassName("sub");
    if (similar.kind() != SimilarityKind.NEARLY_THE_SAME) {
      line.add(new Tag(getTranslation("discussion.similar." + similar.kind().name())));
    }
    return line;
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
}
