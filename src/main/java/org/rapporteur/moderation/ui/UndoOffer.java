package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.uikit.Toast;

/// Offers for a moment to take the last decision back: in a toast, and by a key.
class UndoOffer extends Span {

  private final transient IntConsumer undo;
  private int decision;
  private @Nullable Notification toast;

  /// `undo` takes the number of the decision.
  UndoOffer(IntConsumer undo) {
    this.undo = undo;
    // The toast stands outside the desk, so the key has a button of its own that only the script
    // presses.
    var key = new NativeButton(getTranslation("moderation.undo"), click -> accept());
    key.getElement().setAttribute("data-key", "z").setAttribute("hidden", true);
    add(key);
  }

  void of(DecisionDetails made, String words) {
    end();
    if (!made.act().canBeUndone()) {
      Toast.say(words);
      return;
    }
    decision = made.number();
    var offer = Toast.offer(words, getTranslation("moderation.undo"), this::accept);
    toast = offer;
    // The offer ends when the author may be told.
    offer
        .getElement()
        .executeJs(
            "const toast = this; return new Promise(done => setTimeout(done, $0))",
            ModerationService.UNDO.toMillis())
        .then(
            ended -> {
              if (decision == made.number()) {
                end();
              }
            });
  }

  private void accept() {
    int undone = decision;
    if (undone != 0) {
      end();
      undo.accept(undone);
    }
  }

  private void end() {
    decision = 0;
    if (toast != null) {
      toast.close();
      toast = null;
    }
  }
}
