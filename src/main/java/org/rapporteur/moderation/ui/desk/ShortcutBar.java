package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Shows the keyboard shortcuts of the desk, with a button to turn them off.
class ShortcutBar extends Div {

  private static final List<String> SHORTCUTS = List.of("J", "K", "P", "D", "R", "S", "Z", "?");

  private final NativeButton toggle = new NativeButton();

  ShortcutBar(Runnable onToggle) {
    addClassName("keys");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("moderation.keys"));
    for (String key : SHORTCUTS) {
      add(new Span(createKeyLabel(key), new Span(description(key))));
    }
    var helpButton = new NativeButton(getTranslation("moderation.keys.all"), click -> openHelp());
    helpButton.addClassName("linkbtn");
    helpButton.getElement().setAttribute("data-key", "?");
    toggle.addClassName("linkbtn");
    toggle.addClickListener(click -> onToggle.run());
    var buttons = new Span(helpButton, toggle);
    buttons.addClassName("end");
    add(buttons);
    showState(true);
  }

  void showState(boolean isOn) {
    toggle.setText(getTranslation(isOn ? "moderation.keys.off" : "moderation.keys.on"));
    setClassName("off", !isOn);
  }

  private void openHelp() {
    var list = new DescriptionList();
    list.addClassName("facts");
    for (String key : SHORTCUTS) {
      var term = new DescriptionList.Term();
      term.add(createKeyLabel(key));
      list.add(term, new DescriptionList.Description(description(key)));
    }
    var dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("moderation.keys"));
    dialog.add(list, new Span(getTranslation("moderation.keys.fields")));
    var close = new NativeButton(getTranslation("moderation.keys.close"), click -> dialog.close());
    close.addClassNames("btn", "sm");
    dialog.getFooter().add(close);
    dialog.open();
  }

  private String description(String key) {
    return getTranslation("moderation.key." + (key.equals("?") ? "help" : key));
  }

  private static HtmlComponent createKeyLabel(String key) {
    var label = new HtmlComponent("kbd");
    label.getElement().setText(key).setAttribute("dir", "ltr");
    return label;
  }
}
