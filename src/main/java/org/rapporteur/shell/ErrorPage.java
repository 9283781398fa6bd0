package org.rapporteur.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.ParentLayout;
import org.rapporteur.uikit.DocumentTitle;

/// Page that replaces the requested page after an error: what happened and what to do next.
@ParentLayout(MainLayout.class)
abstract class ErrorPage extends Div implements HasDynamicTitle {

  private String title = "";

  ErrorPage() {
    addClassName("says");
  }

  final void showMessage(String heading, String text, Anchor nextStep) {
    showMessage(heading, text);
    nextStep.addClassNames("btn", "primary");
    var actions = new Paragraph(nextStep);
    actions.addClassName("acts");
    add(actions);
  }

  final void showMessage(String heading, String text, NotFoundSearchForm searchForm) {
    showMessage(heading, text);
    add(searchForm);
    addFootnote(homeLink());
  }

  private void showMessage(String heading, String text) {
    removeAll();
    title = heading;
    add(new H1(heading), new Paragraph(text));
  }

  final void addFootnote(Component content) {
    var paragraph = new Paragraph(content);
    paragraph.addClassName("ref");
    add(paragraph);
  }

  final Anchor homeLink() {
    return new Anchor("/", getTranslation("shell.home"));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }
}
