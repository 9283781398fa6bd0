package org.rapporteur.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.Viewers;
import org.rapporteur.search.SearchPageService;
import org.rapporteur.uikit.StatelessHtml;

/// Full-text search page. The address contains the query, filters, order and page.
@Route("search")
@AnonymousAllowed
class SearchView extends StatelessHtml implements BeforeEnterObserver {

  private final transient SearchPageRenderer renderer;
  private final transient SearchPageService pageService;
  private final transient Viewers viewers;

  SearchView(SearchPageRenderer renderer, SearchPageService pageService, Viewers viewers) {
    super(SearchPageRenderer.PAGE_CLASS);
    this.renderer = renderer;
    this.pageService = pageService;
    this.viewers = viewers;
    UI.getCurrent().getPage().addJavaScript("context://js/search.js");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    setPageTitle(renderer.title(query, getLocale()));
    var referencePath = pageService.findReferencePath(viewers.current(), query);
    if (referencePath.isPresent()) {
      event.forwardToUrl(referencePath.get());
      return;
    }
    showHtml(() -> renderer.html(query, getLocale()), event.getTrigger());
  }
}
