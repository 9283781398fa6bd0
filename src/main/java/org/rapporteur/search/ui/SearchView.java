package org.rapporteur.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.Viewers;
import org.rapporteur.search.SearchPages;
import org.rapporteur.uikit.DeliveredHtml;

/// What was said, asked, decided and reported, found by its words. Question, facets, order and page
/// are in the address.
@Route("search")
@AnonymousAllowed
class SearchView extends DeliveredHtml implements BeforeEnterObserver {

  private final transient DrawnSearch drawn;
  private final transient SearchPages pages;
  private final transient Viewers viewers;

  SearchView(DrawnSearch drawn, SearchPages pages, Viewers viewers) {
    super(DrawnSearch.KIND);
    this.drawn = drawn;
    this.pages = pages;
    this.viewers = viewers;
    UI.getCurrent().getPage().addJavaScript("context://js/search.js");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    name(drawn.title(query, getLocale()));
    var named = pages.jump(viewers.current(), query);
    if (named.isPresent()) {
      event.forwardToUrl(named.get());
      return;
    }
    show(() -> drawn.html(query, getLocale()), event.getTrigger());
  }
}
