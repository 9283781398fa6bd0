package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.shared.Refusal;

/// Sets a comment aside for a reason from the closed list.
public class SetAsideDialog extends Dialog {

  public SetAsideDialog(Desk desk, int comment, Runnable afterwards) {
    setHeaderTitle(getTranslation("synthesis.desk.set-aside.of", "C" + comment));
    var reason = new Select<SetAsideReason>();
    reason.setLabel(getTranslation("synthesis.desk.set-aside.reason"));
    reason.setItems(SetAsideReason.values());
    reason.setItemLabelGenerator(r -> getTranslation(r.key()));
    reason.setValue(SetAsideReason.OUT_OF_SCOPE);
    reason.setWidthFull();
    var repeats = new IntegerField(getTranslation("synthesis.desk.set-aside.repeats"));
    repeats.setVisible(false);
    reason.addValueChangeListener(
        change -> repeats.setVisible(change.getValue() == SetAsideReason.DUPLICATE_OF));
    add(new Div(reason, repeats));
    var act =
        new Button(
            getTranslation("synthesis.desk.set-aside.of", "C" + comment),
            click -> {
              try {
                desk.services()
                    .setAsides()
                    .setAside(
                        desk.viewer(), desk.id(), comment, reason.getValue(), repeats.getValue());
                close();
                afterwards.run();
              } catch (Refusal refusal) {
                repeats.setErrorMessage(desk.words(refusal));
                repeats.setInvalid(true);
              }
            });
    act.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("synthesis.desk.cancel"), click -> close()), act);
  }
}
