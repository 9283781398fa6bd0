package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SummaryUnderReview;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.moderation.queue.ReviewContext;
import org.rapporteur.moderation.ui.comment.AttachmentList;
import org.rapporteur.moderation.ui.comment.CommentText;
import org.rapporteur.moderation.ui.comment.ModeratedCommentCard;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;

/// The formal submission to which a comment belongs: its summary, attachments and other answers.
class SubmissionPanel extends Div {

  SubmissionPanel(Slug consultation, ReviewContext.SubmissionContext submission) {
    addClassName("stack");
    var summary = submission.summary();
    String reference = SubmissionLinks.reference(summary.number());
    add(
        new Notice(Notice.Kind.INFO, getTranslation("moderation.submission.part", reference)),
        new H3(
            new Anchor(
                SubmissionLinks.submissionPath(consultation, summary.number()),
                getTranslation("moderation.submission.summary", reference))));
    addSummary(summary);
    if (!summary.attachments().isEmpty()) {
      add(new AttachmentList(reference, summary.attachments()));
    }
    submission.otherAnswers().forEach(this::addAnswer);
  }

  private void addSummary(SummaryUnderReview summary) {
    if (summary.isRemoved()) {
      add(new Paragraph(getTranslation("moderation.submission.summary.removed")));
    }
    add(new CommentText(Markdown.toHtml(summary.text()), summary.language()));
    var pendingText = summary.pendingText();
    if (pendingText != null) {
      add(createEditLabel());
      add(new CommentText(Markdown.toHtml(pendingText), summary.language()));
    }
  }

  private void addAnswer(InspectedComment answer) {
    add(new ModeratedCommentCard(answer.comment(), new H4()));
    var edit = answer.pendingEdit();
    if (edit != null) {
      add(createEditLabel());
      add(new CommentText(edit.html(), edit.language()));
    }
  }

  private Paragraph createEditLabel() {
    var label = new Paragraph(getTranslation("moderation.edit.text"));
    label.addClassName("h5");
    return label;
  }
}
