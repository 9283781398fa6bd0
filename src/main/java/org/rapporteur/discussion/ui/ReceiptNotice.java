package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Notice;

/// Confirms a posted comment with its number, time and link.
class ReceiptNotice extends Notice {

  ReceiptNotice(Slug consultation, CommentReceipt receipt) {
    super(Kind.OK, new Paragraph());
    String reference = CommentLinks.reference(receipt.number());
    String received = UtcTime.format(receipt.receivedAt(), getLocale());
    var line = (Paragraph) getChildren().skip(1).findFirst().orElseThrow();
    boolean awaitsReview = receipt.state() == CommentState.AWAITING_REVIEW;
    String key = awaitsReview ? "discussion.receipt.waits" : "discussion.receipt";
    line.add(
        new Text(getTranslation(key, reference, received) + " "),
        new Anchor(
            CommentLinks.comment(consultation, receipt.number()),
            getTranslation("discussion.receipt.link", reference)));
    getElement().setAttribute("tabindex", "-1");
  }

  void offerAnother(Runnable action) {
    var another = new NativeButton(getTranslation("discussion.another"), click -> action.run());
    another.addClassNames("btn", "sm");
    add(another);
  }

  void takeFocus() {
    getElement().callJsFunction("focus");
  }
}
