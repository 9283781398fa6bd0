package org.rapporteur.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.DeliveredHtml;

/// What can be taken part in now, what comes, and what came of the rest.
@Route("")
@AnonymousAllowed
class HomeView extends DeliveredHtml implements BeforeEnterObserver {

  private final transient HomePages pages;

  HomeView(HomePages pages) {
    super(HomePages.KIND);
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    name(getTranslation("shell.home.title"));
    show(pages.html(query, getLocale()), event.getTrigger());
  }
}
