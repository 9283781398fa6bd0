package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.theme.ArrangingService;

/// Asks for the name of a theme. A name that is refused stays, with the reason below it.
public class ThemeNameDialog extends Dialog {

  public ThemeNameDialog(Desk desk, String title, String name, String act, Consumer<String> named) {
    setHeaderTitle(title);
    setWidth("30rem");
    var field = new TextField(getTranslation("synthesis.themes.name"));
    field.setMaxLength(ArrangingService.MAX_NAME);
    field.setWidthFull();
    field.setValue(name);
    field.setAutofocus(true);
    add(field);
    var button =
        new Button(
            act,
            click -> {
              try {
                named.accept(field.getValue());
                close();
              } catch (Refusal refusal) {
                field.setErrorMessage(desk.words(refusal));
                field.setInvalid(true);
              }
            });
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
    getFooter().add(new Button(getTranslation("synthesis.desk.cancel"), click -> close()), button);
  }
}
