package org.rapporteur.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.ParentLayout;
import org.rapporteur.uikit.DocumentTitle;

/// A page that says something went another way: what happened, what is safe, the one thing to do
/// next.
@ParentLayout(MainLayout.class)
abstract class Says extends Div implements HasDynamicTitle {

  private String title = "";

  Says() {
    addClassName("says");
  }

  final void say(String heading, String text, Anchor action) {
    say(heading, text);
    action.addClassNames("btn", "primary");
    var acts = new Paragraph(action);
    acts.addClassName("acts");
    add(acts);
  }

  final void say(String heading, String text, FindForm find) {
    say(heading, text);
    add(find);
    refer(home());
  }

  private void say(String heading, String text) {
    removeAll();
    title = heading;
    add(new H1(heading), new Paragraph(text));
  }

  final void refer(Component reference) {
    var paragraph = new Paragraph(reference);
    paragraph.addClassName("ref");
    add(paragraph);
  }

  final Anchor home() {
    return new Anchor("/", getTranslation("shell.home"));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }
}
