package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
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
      add(new Span(keyLabel(key), new Span(description(key))));
    }
    var all = new NativeButton(getTranslation("moderation.keys.all"), click -> openHelp());
    all.addClassName("linkbtn");
    all.getElement().setAttribute("data-key", "?");
    toggle.addClassName("linkbtn");
    toggle.addClickListener(click -> onToggle.run());
    var end = new Span(all, toggle);
    end.addClassName("end");
    add(end);
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
      term.add(keyLabel(key));
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

  private static com.vaadin.flow.component.Component keyLabel(String key) {
    var kbd = new com.vaadin.flow.component.HtmlComponent("kbd");
    kbd.getElement().setText(key);
    Element element = kbd.getElement();
    element.setAttribute("dir", "ltr");
    return kbd;
  }
}
