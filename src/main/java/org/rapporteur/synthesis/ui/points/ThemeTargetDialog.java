package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.synthesis.ui.desk.Desk;

/// Asks for a theme that others, or statements, go to.
class ThemeTargetDialog extends Dialog {

  ThemeTargetDialog(
      Desk desk, String title, List<Node> targets, String act, Consumer<Node> chosen) {
    setHeaderTitle(title);
    setWidth("30rem");
    var choice = new Select<Node>();
    choice.setLabel(getTranslation("synthesis.themes.target"));
    choice.setItems(targets);
    choice.setItemLabelGenerator(
        node ->
            node.partOf() == null
                ? node.label()
                : getTranslation("synthesis.themes.target.part", node.label()));
    choice.setWidthFull();
    add(choice);
    var button =
        new Button(
            act,
            click -> {
              if (choice.getValue() == null) {
                refuse(choice, getTranslation("synthesis.themes.target.none"));
                return;
              }
              try {
                chosen.accept(choice.getValue());
                close();
              } catch (Refusal refusal) {
                refuse(choice, desk.words(refusal));
              }
            });
    button.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("synthesis.desk.cancel"), click -> close()), button);
  }

  private static void refuse(Select<Node> choice, String words) {
    choice.setErrorMessage(words);
    choice.setInvalid(true);
  }
}
