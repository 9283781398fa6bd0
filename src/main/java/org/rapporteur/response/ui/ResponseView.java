package org.rapporteur.response.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.frame.TemplatePageView;
import org.rapporteur.uikit.frame.TemplatePages;

/// The public pages with the challenges and follow-ups to one report.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/challenges")
@RouteAlias("consultations/:slug/report/follow-ups")
@AnonymousAllowed
class ResponseView extends TemplatePageView {

  static final String CSS_CLASS = "page-challenge";

  ResponseView(TemplatePages pages) {
    super(CSS_CLASS, pages);
  }
}
