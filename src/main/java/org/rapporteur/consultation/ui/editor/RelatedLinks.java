package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.rapporteur.uikit.frame.NavigationItem;

/// A list of links to other pages about the consultation. The list for a draft also has a button
/// that deletes it.
class RelatedLinks extends Section {

  private final UnorderedList list = new UnorderedList();

  RelatedLinks(Stream<NavigationItem> links) {
    list.addClassNames("small", "stack");
    add(new H2(getTranslation("consultation.editor.related-pages")), list);
    links.sorted().forEach(item -> addItem(createAnchor(item)));
    setVisible(list.getComponentCount() > 0);
  }

  void addDeleteButton(Runnable delete) {
    var button =
        new Button(getTranslation("consultation.action.delete"), click -> confirmDeletion(delete));
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    addItem(button);
  }

  private void addItem(Component item) {
    list.add(new ListItem(item));
    setVisible(true);
  }

  private Anchor createAnchor(NavigationItem item) {
    return new Anchor(item.href(), getTranslation(item.key()));
  }

  private void confirmDeletion(Runnable delete) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("consultation.action.delete"));
    dialog.setText(getTranslation("consultation.action.delete.why"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("consultation.action.delete.cancel"));
    dialog.setConfirmText(getTranslation("consultation.action.delete"));
    dialog.addConfirmListener(event -> delete.run());
    dialog.open();
  }
}
