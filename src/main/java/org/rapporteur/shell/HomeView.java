package org.rapporteur.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.StatelessHtml;

/// Home page with all public consultations.
@Route("")
@AnonymousAllowed
class HomeView extends StatelessHtml implements BeforeEnterObserver {

  private final transient HomePageRenderer pages;

  HomeView(HomePageRenderer pages) {
    super(HomePageRenderer.KIND);
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    setPageTitle(getTranslation("shell.home.title"));
    showHtml(pages.render(query, getLocale()), event.getTrigger());
  }
}
