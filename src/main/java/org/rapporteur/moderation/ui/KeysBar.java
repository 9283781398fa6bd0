package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// The single keys of the desk, and the way to turn them off.
class KeysBar extends Div {

  private static final List<String> KEYS = List.of("J", "K", "P", "D", "R", "S", "Z", "?");

  private final NativeButton turn = new NativeButton();

  KeysBar(Runnable turned) {
    addClassName("keys");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("moderation.keys"));
    for (String key : KEYS) {
      add(new Span(kbd(key), new Span(words(key))));
    }
    var all = new NativeButton(getTranslation("moderation.keys.all"), click -> explain());
    all.addClassName("linkbtn");
    all.getElement().setAttribute("data-key", "?");
    turn.addClassName("linkbtn");
    turn.addClickListener(click -> turned.run());
    var end = new Span(all, turn);
    end.addClassName("end");
    add(end);
    show(true);
  }

  void show(boolean on) {
    turn.setText(getTranslation(on ? "moderation.keys.off" : "moderation.keys.on"));
    setClassName("off", !on);
  }

  private void explain() {
    var list = new DescriptionList();
    list.addClassName("facts");
    for (String key : KEYS) {
      var term = new DescriptionList.Term();
      term.add(kbd(key));
      list.add(term, new DescriptionList.Description(words(key)));
    }
    var dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("moderation.keys"));
    dialog.add(list, new Span(getTranslation("moderation.keys.fields")));
    var close = new NativeButton(getTranslation("moderation.keys.close"), click -> dialog.close());
    close.addClassNames("btn", "sm");
    dialog.getFooter().add(close);
    dialog.open();
  }

  private String words(String key) {
    return getTranslation("moderation.key." + (key.equals("?") ? "help" : key));
  }

  private static com.vaadin.flow.component.Component kbd(String key) {
    var kbd = new com.vaadin.flow.component.HtmlComponent("kbd");
    kbd.getElement().setText(key);
    Element element = kbd.getElement();
    element.setAttribute("dir", "ltr");
    return kbd;
  }
}
