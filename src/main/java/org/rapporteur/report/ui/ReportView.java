package org.rapporteur.report.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.uikit.StatelessHtml;

/// A published edition, to read: its contents beside it, other editions and its files.
@Route("consultations/:slug/report/:edition?([1-9][0-9]{0,5})")
@AnonymousAllowed
class ReportView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ReportPages pages;
  private final transient ViewerService viewers;

  ReportView(ReportPages pages, ViewerService viewers) {
    super(ReportPages.KIND);
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var page =
        pages.read(
            viewers.current(),
            parameters.get("slug").orElse(""),
            parameters.get("edition").orElse(null),
            getLocale());
    setPageTitle(pages.title(page, getLocale()));
    showHtml(() -> pages.html(page, getLocale()), event.getTrigger());
  }
}
