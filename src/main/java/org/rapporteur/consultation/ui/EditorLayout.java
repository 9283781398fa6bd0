package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.Map;

/// The layout of the editor: its sections with a navigation beside them.
class EditorLayout extends Div {

  /// `address` is the path of the page. The keys of `parts` are the message keys of the headings.
  EditorLayout(String address, Map<String, Component> parts, Component above, Aside aside) {
    var rail = new OrderedList();
    var main = new Div(above);
    parts.forEach(
        (key, content) -> {
          String id = key.replaceAll("^.*\\.", "");
          main.add(section(key, id, content));
          rail.add(new ListItem(new Anchor(address + "#" + id, getTranslation(key))));
        });
    var nav = new Nav(rail);
    nav.addClassName("rail");
    nav.setAriaLabel(getTranslation("consultation.editor.parts"));
    addClassNames("rm", "three");
    add(nav, main, aside);
  }

  private Section section(String key, String id, Component content) {
    var heading = new Div(new H2(getTranslation(key)));
    heading.addClassName("sec-h");
    var section = new Section(heading, content);
    section.addClassName("blk");
    section.setId(id);
    section.getElement().setAttribute("tabindex", "-1");
    return section;
  }
}
