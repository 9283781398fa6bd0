package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.rapporteur.synthesis.ui.desk.Desk;

/// The last run, the themes of the draft in use, and the vocabulary.
public class PointsTab extends Div {

  /// @param changed hears that something was decided about a theme
  public PointsTab(Desk desk, Runnable changed) {
    addClassName("pane");
    var themes =
        desk.services()
            .arranging()
            .tree(desk.viewer(), desk.id())
            .map(tree -> new ThemesPanel(desk, tree, changed));
    add(new RunPanel(desk, () -> themes.ifPresent(ThemesPanel::compareAgain)));
    themes.ifPresent(this::add);
    var vocabulary = new Details(getTranslation("synthesis.vocabulary"), new VocabularyPanel(desk));
    vocabulary.addClassName("vocabulary");
    add(vocabulary);
  }

  /// Offers to make the first draft, and shows how far it is.
  public static Div first(Desk desk) {
    var pane = new Div(new RunPanel(desk, () -> {}));
    pane.addClassName("pane");
    return pane;
  }
}
