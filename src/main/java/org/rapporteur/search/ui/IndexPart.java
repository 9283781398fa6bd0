package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.panel.AdministrationPart;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.search.IndexService;
import org.rapporteur.search.IndexStanding;
import org.rapporteur.uikit.Timestamp;

/// Shows administrators how it stands with the search index, and has it built anew.
@org.springframework.stereotype.Component
class IndexPart implements AdministrationPart {

  private static final PartPlace PLACE = new PartPlace("search-index", "search.index", 600);

  private final IndexService index;
  private final Viewers viewers;

  IndexPart(IndexService index, Viewers viewers) {
    this.index = index;
    this.viewers = viewers;
  }

  @Override
  public PartPlace place() {
    return PLACE;
  }

  @Override
  public Component content() {
    var content = new Div();
    var standing = index.standing(viewers.current());
    content.add(new Paragraph(words(content, standing)));
    var builtAt = standing.builtAt();
    if (builtAt != null) {
      content.add(
          new Paragraph(
              new Span(content.getTranslation("search.index.built-at") + " "),
              new Timestamp(builtAt)));
    }
    var problem = standing.problem();
    if (problem != null) {
      content.add(new Paragraph(content.getTranslation("search.index.problem", problem)));
    }
    var said = new Paragraph();
    said.getElement().setAttribute("role", "status");
    var rebuild =
        new Button(
            content.getTranslation("search.index.rebuild"),
            click ->
                said.setText(
                    content.getTranslation(
                        index.rebuild(viewers.current())
                            ? "search.index.begun"
                            : "search.index.already")));
    content.add(rebuild, said);
    return content;
  }

  private static String words(Component content, IndexStanding standing) {
    if (standing.building()) {
      return content.getTranslation("search.index.building", standing.read());
    }
    return content.getTranslation(standing.open() ? "search.index.ready" : "search.index.closed");
  }
}
