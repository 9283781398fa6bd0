package org.rapporteur.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;

/// Home page with all public consultations.
@Route("")
@AnonymousAllowed
class HomeView extends StatelessHtml implements BeforeEnterObserver {

  private final transient HomePageRenderer renderer;

  HomeView(HomePageRenderer renderer) {
    super(HomePageRenderer.CSS_CLASS);
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    setPageTitle(getTranslation("shell.home.title"));
    var request = new InitialPage.Request("/", query, getLocale());
    showHtml(() -> renderer.renderHtml(request), event.getTrigger());
  }
}
