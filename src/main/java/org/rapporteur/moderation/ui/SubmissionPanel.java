package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SummaryUnderReview;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.moderation.queue.ReviewContext;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;

/// The other parts of a formal submission: summary, documents and other answers.
class SubmissionPanel extends Div {

  SubmissionPanel(Slug consultation, ReviewContext.SubmissionContext submission) {
    addClassName("stack");
    var summary = submission.summary();
    String reference = SubmissionLinks.reference(summary.number());
    add(
        new Notice(Notice.Kind.INFO, getTranslation("moderation.submission.as-one", reference)),
        new H3(
            new Anchor(
                SubmissionLinks.submission(consultation, summary.number()),
                getTranslation("moderation.submission.summary", reference))));
    addSummary(summary);
    addDocuments(summary, reference);
    submission.otherAnswers().forEach(this::addAnswer);
  }

  private void addSummary(SummaryUnderReview summary) {
    if (summary.isRemoved()) {
      add(new Paragraph(getTranslation("moderation.submission.summary.removed")));
    }
    add(ModeratedCommentCard.textBody(Markdown.toHtml(summary.text()), summary.language()));
    var waiting = summary.pendingText();
    if (waiting != null) {
      add(label(getTranslation("moderation.edit.words")));
      add(ModeratedCommentCard.textBody(Markdown.toHtml(waiting), summary.language()));
    }
  }

  private void addDocuments(SummaryUnderReview summary, String reference) {
    if (summary.attachments().isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("attachments");
    list.getElement()
        .setAttribute("aria-label", getTranslation("moderation.attachments", reference));
    for (var attachment : summary.attachments()) {
      var link = new Anchor(attachment.file().link(), attachment.file().name());
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      list.add(new ListItem(link));
    }
    add(list);
  }

  private void addAnswer(InspectedComment answer) {
    add(new ModeratedCommentCard(answer.comment(), new H4()));
    var edit = answer.pendingEdit();
    if (edit != null) {
      add(label(getTranslation("moderation.edit.words")));
      add(ModeratedCommentCard.textBody(edit.html(), edit.language()));
    }
  }

  private static Paragraph label(String text) {
    var label = new Paragraph(text);
    label.addClassName("h5");
    return label;
  }
}
