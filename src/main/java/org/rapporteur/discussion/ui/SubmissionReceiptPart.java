package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Timestamp;

/// What a delegation gets at once: the number, when it was received, and its answers as comments.
class SubmissionReceiptPart extends Div {

  private final H2 heading;

  SubmissionReceiptPart(
      ConsultationDetails consultation, SubmissionReceipt receipt, boolean isNew) {
    String reference = SubmissionLinks.reference(receipt.number());
    addClassName("receipt");
    heading =
        new H2(
            getTranslation(
                isNew ? "discussion.submission.sent" : "discussion.submission.change.sent",
                reference));
    heading.getElement().setAttribute("tabindex", "-1");
    String received =
        getTranslation(
            receipt.waits()
                ? "discussion.submission.receipt.waits"
                : "discussion.submission.receipt",
            Timestamp.words(receipt.receivedAt(), getLocale()));
    var read =
        new Anchor(
            SubmissionLinks.submission(consultation.slug(), receipt.number()),
            getTranslation("discussion.submission.read", reference));
    read.addClassNames("btn", "primary");
    add(
        heading,
        new Notice(Notice.Kind.OK, received),
        listed(consultation, receipt, isNew),
        new Paragraph(read));
  }

  void takeFocus() {
    heading.getElement().callJsFunction("focus");
  }

  private Div listed(ConsultationDetails consultation, SubmissionReceipt receipt, boolean isNew) {
    String key = isNew ? "discussion.submission.comments" : "discussion.submission.change.comments";
    return receipt.comments().isEmpty()
        ? new Div()
        : new Div(new Paragraph(getTranslation(key)), answers(consultation, receipt));
  }

  private static UnorderedList answers(
      ConsultationDetails consultation, SubmissionReceipt receipt) {
    var comments = new UnorderedList();
    comments.addClassName("stack");
    for (int comment : receipt.comments()) {
      comments.add(
          new ListItem(
              new Anchor(
                  CommentLinks.comment(consultation.slug(), comment),
                  CommentLinks.reference(comment))));
    }
    return comments;
  }
}
