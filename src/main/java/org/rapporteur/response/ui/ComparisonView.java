package org.rapporteur.response.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.uikit.StatelessHtml;

/// What an edition says otherwise than an earlier one, with the challenges that led to it.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/comparison")
@AnonymousAllowed
class ComparisonView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ComparisonPages pages;
  private final transient ViewerService viewers;

  ComparisonView(ComparisonPages pages, ViewerService viewers) {
    super(ChallengePages.KIND);
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var query = event.getLocation().getQueryParameters();
    var page =
        pages.read(
            viewers.current(),
            parameters.get("slug").orElse(""),
            Integer.parseInt(parameters.get("edition").orElseThrow()),
            query.getSingleParameter("from").orElse(""),
            query.getSingleParameter("show").orElse("").equals(ComparisonPages.ALL),
            getLocale());
    setPageTitle(pages.title(page, getLocale()));
    showHtml(() -> pages.html(page, getLocale()), event.getTrigger());
  }
}
