package org.rapporteur.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.search.SearchPageService;
import org.rapporteur.uikit.StatelessHtml;

/// Search page. The URL contains the search text, filters, order and page number.
@Route("search")
@AnonymousAllowed
class SearchView extends StatelessHtml implements BeforeEnterObserver {

  private final transient SearchPageRenderer pageRenderer;
  private final transient SearchPageService pageService;
  private final transient ViewerService viewers;

  SearchView(
      SearchPageRenderer pageRenderer, SearchPageService pageService, ViewerService viewers) {
    super(SearchPageRenderer.CSS_CLASS);
    this.pageRenderer = pageRenderer;
    this.pageService = pageService;
    this.viewers = viewers;
    UI.getCurrent().getPage().addJavaScript("context://js/search.js");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    setPageTitle(pageRenderer.renderTitle(query, getLocale()));
    // A query such as C147 opens the comment instead of searching.
    var referencePath = pageService.findReferencePath(viewers.current(), query);
    if (referencePath.isPresent()) {
      event.forwardToUrl(referencePath.get());
      return;
    }
    showHtml(() -> pageRenderer.renderHtml(query, getLocale()), event.getTrigger());
  }
}
