package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.ReceivedSubmission;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Timestamp;

/// What stands in the place of the form once it is sent: the receipt and where it stays, or what
/// changes with a change.
class SubmissionSentPart extends Div {

  private final H2 heading;

  private SubmissionSentPart(String title, Component... content) {
    addClassName("receipt");
    heading = new H2(title);
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading);
    add(content);
  }

  static SubmissionSentPart sent(ConsultationDetails consultation, ReceivedSubmission received) {
    var ui = UI.getCurrent();
    var submission = received.submission();
    var kept =
        new Anchor(
            SubmissionLinks.receipt(consultation.slug(), submission.number()),
            ui.getTranslation("discussion.submission.receipt.stays"));
    return new SubmissionSentPart(
        ui.getTranslation("discussion.submission.sent", submission.reference()),
        new SubmissionReceiptPart(consultation, received),
        new Paragraph(kept));
  }

  static SubmissionSentPart changed(ConsultationDetails consultation, SubmissionReceipt receipt) {
    var ui = UI.getCurrent();
    String reference = SubmissionLinks.reference(receipt.number());
    var read =
        new Anchor(
            SubmissionLinks.submission(consultation.slug(), receipt.number()),
            ui.getTranslation("discussion.submission.read", reference));
    read.addClassNames("btn", "primary");
    return new SubmissionSentPart(
        ui.getTranslation("discussion.submission.change.sent", reference),
        new Notice(Notice.Kind.OK, words(ui, receipt)),
        listed(ui, consultation, receipt),
        new Paragraph(read));
  }

  void takeFocus() {
    heading.getElement().callJsFunction("focus");
  }

  private static String words(UI ui, SubmissionReceipt receipt) {
    var state =
        receipt.waits()
            ? ReceivedSubmission.State.AWAITING_REVIEW
            : ReceivedSubmission.State.PUBLIC;
    Locale locale = ui.getLocale();
    return ui.getTranslation(state.key(), Timestamp.words(receipt.receivedAt(), locale), "");
  }

  private static Div listed(UI ui, ConsultationDetails consultation, SubmissionReceipt receipt) {
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
