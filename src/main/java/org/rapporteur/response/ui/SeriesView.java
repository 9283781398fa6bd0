package org.rapporteur.response.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.response.series.SeriesLinks;
import org.rapporteur.uikit.StatelessHtml;

/// The consultations of a series, year over year.
@Route("series")
@AnonymousAllowed
class SeriesView extends StatelessHtml implements BeforeEnterObserver {

  private final transient SeriesPages pages;

  SeriesView(SeriesPages pages) {
    super(AllFollowUpPages.KIND);
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var name = event.getLocation().getQueryParameters().getSingleParameter(SeriesLinks.NAME);
    if (name.isEmpty()) {
      event.forwardTo("");
      return;
    }
    var page = pages.read(name.get(), getLocale());
    setPageTitle(page.name().value());
    showHtml(() -> pages.html(page, getLocale()), event.getTrigger());
  }
}
