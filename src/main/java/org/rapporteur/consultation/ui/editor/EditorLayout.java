package org.rapporteur.consultation.ui.editor;

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

  /// Creates the layout with links to its sections.
  ///
  /// @param path the path of the page
  /// @param sections the sections by the message key of their heading
  EditorLayout(String path, Map<String, Component> sections, Component top, Aside aside) {
    var sectionLinks = new OrderedList();
    var main = new Div(top);
    sections.forEach(
        (headingKey, content) -> {
          String id = headingKey.replaceAll("^.*\\.", "");
          main.add(createSection(headingKey, id, content));
          sectionLinks.add(new ListItem(new Anchor(path + "#" + id, getTranslation(headingKey))));
        });
    var nav = new Nav(sectionLinks);
    nav.addClassName("rail");
    nav.setAriaLabel(getTranslation("consultation.editor.parts"));
    addClassNames("rm", "three");
    add(nav, main, aside);
  }

  private Section createSection(String headingKey, String id, Component content) {
    var heading = new Div(new H2(getTranslation(headingKey)));
    heading.addClassName("sec-h");
    var section = new Section(heading, content);
    section.addClassName("blk");
    section.setId(id);
    section.getElement().setAttribute("tabindex", "-1");
    return section;
  }
}
