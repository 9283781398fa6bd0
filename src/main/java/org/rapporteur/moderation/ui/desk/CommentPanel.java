package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.moderation.queue.ReviewContext;
import org.rapporteur.moderation.ui.comment.AttachmentList;
import org.rapporteur.moderation.ui.comment.CommentText;
import org.rapporteur.moderation.ui.comment.GroupIcon;
import org.rapporteur.moderation.ui.comment.ModeratedCommentCard;
import org.rapporteur.uikit.EmptyState;

/// The selected comment with the comments around it and the actions of the moderator.
class CommentPanel extends Section {

  private final H2 heading = new H2();
  private final Div content = new Div();

  CommentPanel(QueuePager pager) {
    addClassNames("pane", "subject-pane");
    heading.setId("d-h");
    heading.getElement().setAttribute("tabindex", "-1");
    setAriaLabelledBy("d-h");
    var head = new Div(heading, pager);
    head.addClassName("pane-h");
    content.addClassName("subject");
    add(head, content);
  }

  void show(ConsultationDetails consultation, ReviewContext context, Component... actions) {
    var comment = context.subject().comment();
    heading.setText(
        getTranslation(
            comment.parent() == null ? "moderation.comment" : "moderation.comment.reply",
            comment.reference(),
            comment.question()));
    content.removeAll();
    var subject = new Div();
    subject.addClassNames("subj", "grow");
    if (!context.thread().ancestors().isEmpty()) {
      subject.add(createLabel("moderation.in-reply-to"));
      context
          .thread()
          .ancestors()
          .forEach(ancestor -> subject.add(createContextComment(consultation, ancestor)));
    }
    subject.add(new ModeratedCommentCard(comment, new H3()));
    var edit = context.subject().pendingEdit();
    if (edit != null) {
      addEdit(subject, comment, edit);
    }
    var submission = context.submission();
    if (submission != null) {
      subject.add(new SubmissionPanel(consultation.slug(), submission));
    }
    addRelated(subject, consultation, context.thread().relatedComments());
    content.add(subject);
    content.add(actions);
  }

  void showNothing() {
    heading.setText(getTranslation("moderation.none-selected"));
    content.removeAll();
    content.add(
        new EmptyState(
            getTranslation("moderation.none-selected"),
            getTranslation("moderation.none-selected.why")));
  }

  void focusHeading() {
    heading.getElement().callJsFunction("focus");
  }

  private void addEdit(Div subject, CommentDetails comment, InspectedComment.PendingEdit edit) {
    subject.add(createLabel("moderation.edit.text"), new CommentText(edit.html(), edit.language()));
    if (!edit.attachments().equals(comment.attachments())) {
      subject.add(
          createLabel("moderation.edit.attachments"),
          edit.attachments().isEmpty()
              ? new Paragraph(getTranslation("moderation.edit.attachments.none"))
              : new AttachmentList(comment.reference(), edit.attachments()));
    }
  }

  private void addRelated(
      Div subject, ConsultationDetails consultation, List<CommentDetails> related) {
    if (!related.isEmpty()) {
      subject.add(createLabel("moderation.thread-context"));
      related.forEach(comment -> subject.add(createContextComment(consultation, comment)));
    }
  }

  private Paragraph createLabel(String key) {
    var label = new Paragraph(getTranslation(key));
    label.addClassName("h5");
    return label;
  }

  private Component createContextComment(ConsultationDetails consultation, CommentDetails comment) {
    var link =
        new Anchor(
            CommentLinks.comment(consultation.slug(), comment.number()), comment.reference());
    link.addClassName("num");
    var contributor =
        new Paragraph(
            link,
            new GroupIcon(comment.group()),
            new Span(ModeratedCommentCard.contributorName(comment)));
    contributor.addClassName("row");
    var context = new Div(contributor);
    context.addClassName("ctx");
    context.add(
        comment.state().showsText()
            ? new CommentText(comment.html(), comment.language())
            : new Paragraph(getTranslation(comment.state().key())));
    return context;
  }
}
