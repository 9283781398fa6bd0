package org.rapporteur.uikit.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.StatelessHtml;

/// Shows the template page at the current path. A subclass has the routes.
public abstract class TemplatePageView extends StatelessHtml implements BeforeEnterObserver {

  private final transient TemplatePages pages;

  protected TemplatePageView(String cssClass, TemplatePages pages) {
    super(cssClass);
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var location = event.getLocation();
    var page =
        pages
            .load(
                new InitialPage.Request(
                    "/" + location.getPath(),
                    location.getQueryParameters().getParameters(),
                    getLocale()))
            .orElseThrow(() -> new NotFound("page", location.getPath()));
    setPageTitle(page.title());
    showHtml(() -> pages.renderHtml(page, getLocale()), event.getTrigger());
  }
}
