package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
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
    super(Kind.OK, createText(consultation, receipt));
    getElement().setAttribute("tabindex", "-1");
  }

  private static Paragraph createText(Slug consultation, CommentReceipt receipt) {
    var ui = UI.getCurrent();
    String reference = CommentLinks.reference(receipt.number());
    boolean awaitsReview = receipt.state() == CommentState.AWAITING_REVIEW;
    String key = awaitsReview ? "discussion.receipt.awaiting-review" : "discussion.receipt";
    String receivedTime = UtcTime.format(receipt.receivedAt(), ui.getLocale());
    return new Paragraph(
        new Text(ui.getTranslation(key, reference, receivedTime) + " "),
        new Anchor(
            CommentLinks.comment(consultation, receipt.number()),
            ui.getTranslation("discussion.receipt.link", reference)));
  }

  /// Adds a button to write another comment.
  void offerAnother(Runnable action) {
    var anotherButton =
        new NativeButton(getTranslation("discussion.another"), click -> action.run());
    anotherButton.addClassNames("btn", "sm");
    add(anotherButton);
  }

  void takeFocus() {
    getElement().callJsFunction("focus");
  }
}
