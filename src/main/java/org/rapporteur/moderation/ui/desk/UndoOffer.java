package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.uikit.Toast;

/// Offers to undo the last decision for a short time, in a toast and by a key.
class UndoOffer extends Span {

  private final transient IntConsumer undo;
  /// The number of the decision that can be undone, or 0 if there is none.
  private int decision;
  private @Nullable Notification toast;

  /// Creates the offer to undo a decision.
  ///
  /// @param undo receives the number of the decision
  UndoOffer(IntConsumer undo) {
    this.undo = undo;
    // The toast is outside the desk, so a hidden button receives the key from the script.
    var key = new NativeButton(getTranslation("moderation.undo"), click -> undoDecision());
    key.getElement().setAttribute("data-key", "z").setAttribute("hidden", true);
    add(key);
  }

  void show(DecisionDetails decisionDetails, String message) {
    close();
    if (!decisionDetails.action().canBeUndone()) {
      Toast.show(message);
      return;
    }
    decision = decisionDetails.number();
    var offer =
        Toast.showWithAction(message, getTranslation("moderation.undo"), this::undoDecision);
    toast = offer;
    // The offer ends when the contributor may be notified.
    offer
        .getElement()
        .executeJs(
            "const toast = this; return new Promise(done => setTimeout(done, $0))",
            ModerationService.UNDO_PERIOD.toMillis())
        .then(
            ended -> {
              if (decision == decisionDetails.number()) {
                close();
              }
            });
  }

  private void undoDecision() {
    int undone = decision;
    if (undone != 0) {
      close();
      undo.accept(undone);
    }
  }

  private void close() {
    decision = 0;
    if (toast != null) {
      toast.close();
      toast = null;
    }
  }
}
