package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AdministrationSection;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.search.IndexService;
import org.rapporteur.search.IndexStatus;
import org.rapporteur.uikit.Timestamp;

/// Section of the administration page with the status of the search index and a rebuild button.
@SpringComponent
class SearchIndexSection implements AdministrationSection {

  /// Position among the sections of all modules.
  private static final int POSITION = 600;

  private static final SectionPlace PLACE =
      new SectionPlace("search-index", "search.index", POSITION);

  private final IndexService indexService;
  private final ViewerService viewers;

  SearchIndexSection(IndexService indexService, ViewerService viewers) {
    this.indexService = indexService;
    this.viewers = viewers;
  }

  @Override
  public SectionPlace place() {
    return PLACE;
  }

  @Override
  public Component createContent() {
    var content = new Div();
    var status = indexService.getStatus(viewers.current());
    content.add(new Paragraph(formatStatus(content, status)));
    var builtAt = status.builtAt();
    if (builtAt != null) {
      content.add(
          new Paragraph(
              new Span(content.getTranslation("search.index.built-at") + " "),
              new Timestamp(builtAt)));
    }
    var problem = status.problem();
    if (problem != null) {
      content.add(new Paragraph(content.getTranslation("search.index.problem", problem)));
    }
    addRebuildButton(content);
    return content;
  }

  private void addRebuildButton(Div content) {
    var message = new Paragraph();
    message.getElement().setAttribute("role", "status");
    var rebuildButton =
        new Button(
            content.getTranslation("search.index.rebuild"),
            click ->
                message.setText(
                    content.getTranslation(
                        indexService.rebuild(viewers.current())
                            ? "search.index.started"
                            : "search.index.already-running")));
    content.add(rebuildButton, message);
  }

  private static String formatStatus(Component content, IndexStatus status) {
    if (status.isBuilding()) {
      return content.getTranslation("search.index.building", status.itemsRead());
    }
    return content.getTranslation(status.isOpen() ? "search.index.ready" : "search.index.closed");
  }
}
