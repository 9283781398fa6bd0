package org.rapporteur.report.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.frame.TemplatePageView;
import org.rapporteur.uikit.frame.TemplatePages;

/// The public page of an edition.
@Route("consultations/:slug/report/:edition?([1-9][0-9]{0,5})")
@AnonymousAllowed
class ReportView extends TemplatePageView {

  ReportView(TemplatePages pages) {
    super(ReportPage.CSS_CLASS, pages);
  }
}
