package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.synthesis.ui.desk.Desk;

/// Sets aside a point or a side that no sentence conveys, with a reason.
class PointSetAsideDialog extends Dialog {

  PointSetAsideDialog(Desk desk, String point, Consumer<String> setAside) {
    setHeaderTitle(getTranslation("synthesis.confirmation.set-aside.act"));
    addClassName("reason-dialog");
    var reason = new TextField(getTranslation("synthesis.confirmation.set-aside.reason"));
    reason.setHelperText(getTranslation("synthesis.confirmation.set-aside.how"));
    reason.setMaxLength(ReadinessService.MAX_REASON);
    reason.setWidthFull();
    add(new Paragraph(point), reason);
    var act =
        new Button(
            getTranslation("synthesis.confirmation.set-aside.act"),
            click -> {
              try {
                setAside.accept(reason.getValue());
                close();
              } catch (Refusal refusal) {
                reason.setErrorMessage(desk.words(refusal));
                reason.setInvalid(true);
                reason.focus();
              }
            });
    act.addThemeVariants(ButtonVariant.PRIMARY);
    act.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
    getFooter().add(new Button(getTranslation("synthesis.desk.cancel"), click -> close()), act);
  }
}
