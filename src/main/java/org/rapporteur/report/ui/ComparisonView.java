package org.rapporteur.report.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.frame.TemplatePageView;
import org.rapporteur.uikit.frame.TemplatePages;

/// The public page with the changes of an edition.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/comparison")
@AnonymousAllowed
class ComparisonView extends TemplatePageView {

  ComparisonView(TemplatePages pages) {
    super(ComparisonPage.CSS_CLASS, pages);
  }
}
