package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.Toast;

/// A dialog that flags a comment without leaving the thread.
class FlagDialog extends Dialog {

  FlagDialog(
      String reference,
      Messages messages,
      AutosavePanel autosave,
      BiConsumer<FlagReason, String> flag) {
    setHeaderTitle(getTranslation("moderation.flag.title", reference));
    var form = new FlagForm(messages, autosave);
    add(form);
    var send =
        new Button(
            getTranslation("moderation.flag.submit", reference),
            click -> {
              if (form.send(flag)) {
                close();
                Toast.show(getTranslation("moderation.flag.done", reference));
              }
            });
    send.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("moderation.cancel"), click -> close()), send);
  }
}
