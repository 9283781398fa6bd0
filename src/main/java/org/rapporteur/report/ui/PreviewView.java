package org.rapporteur.report.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.uikit.StatelessHtml;

/// A draft under embargo, to read. Whoever is not named finds nothing, signed in or not.
@Route("consultations/:slug/report/preview")
@AnonymousAllowed
class PreviewView extends StatelessHtml implements BeforeEnterObserver {

  private final transient PreviewPages pages;
  private final transient ViewerService viewers;

  PreviewView(PreviewPages pages, ViewerService viewers) {
    super(ReportPage.CSS_CLASS);
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String slug = event.getRouteParameters().get("slug").orElse("");
    var viewer = viewers.current();
    var locale = getLocale();
    setPageTitle(pages.title(viewer, slug, locale));
    showHtml(() -> pages.html(pages.read(viewer, slug, locale), locale), event.getTrigger());
  }
}
