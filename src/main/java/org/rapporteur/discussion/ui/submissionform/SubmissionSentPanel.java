package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Notice;

/// Confirmation that replaces the form after sending. It shows the receipt of a new submission, or
/// the comments affected by an edit.
class SubmissionSentPanel extends Div {

  private final H2 heading;

  private SubmissionSentPanel(String title, Component... content) {
    addClassName("receipt");
    heading = new H2(title);
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading);
    add(content);
  }

  static SubmissionSentPanel forNew(
      ConsultationDetails consultation, ReceivedSubmission receivedSubmission) {
    var ui = UI.getCurrent();
    var submission = receivedSubmission.submission();
    var receiptLink =
        new Anchor(
            SubmissionLinks.receiptPath(consultation.slug(), submission.number()),
            ui.getTranslation("discussion.submission.receipt.open"));
    return new SubmissionSentPanel(
        ui.getTranslation("discussion.submission.sent", submission.reference()),
        new SubmissionReceiptPanel(consultation, receivedSubmission),
        new Paragraph(receiptLink));
  }

  static SubmissionSentPanel forEdit(ConsultationDetails consultation, SubmissionReceipt receipt) {
    var ui = UI.getCurrent();
    String reference = SubmissionLinks.reference(receipt.number());
    var readLink =
        new Anchor(
            SubmissionLinks.submissionPath(consultation.slug(), receipt.number()),
            ui.getTranslation("discussion.submission.read", reference));
    readLink.addClassNames("btn", "primary");
    return new SubmissionSentPanel(
        ui.getTranslation("discussion.submission.change.sent", reference),
        new Notice(Notice.Kind.OK, stateText(ui, receipt)),
        createCommentList(ui, consultation, receipt),
        new Paragraph(readLink));
  }

  void takeFocus() {
    heading.getElement().callJsFunction("focus");
  }

  private static String stateText(UI ui, SubmissionReceipt receipt) {
    var state =
        receipt.awaitsReview()
            ? ReceivedSubmission.SubmissionState.AWAITING_REVIEW
            : ReceivedSubmission.SubmissionState.PUBLIC;
    String receivedTime = UtcTime.format(receipt.receivedAt(), ui.getLocale());
    return ui.getTranslation(state.key(), receivedTime);
  }

  private static Div createCommentList(
      UI ui, ConsultationDetails consultation, SubmissionReceipt receipt) {
    if (receipt.comments().isEmpty()) {
      return new Div();
    }
    var comments = new UnorderedList();
    comments.addClassName("stack");
    for (int comment : receipt.comments()) {
      comments.add(
          new ListItem(
              new Anchor(
                  CommentLinks.comment(consultation.slug(), comment),
                  CommentLinks.reference(comment))));
    }
    return new Div(
        new Paragraph(ui.getTranslation("discussion.submission.change.comments")), comments);
  }
}
