package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.DeliveredHtml;

/// The formal submissions of a consultation that everyone may read, a page at a time.
@Route("consultations/:slug/submissions")
@AnonymousAllowed
class SubmissionsView extends DeliveredHtml implements BeforeEnterObserver {

  private final transient AddressedConsultation addressed;
  private final transient SubmissionListPages pages;

  SubmissionsView(AddressedConsultation addressed, SubmissionListPages pages) {
    super(SubmissionListPages.SUBMISSIONS);
    this.addressed = addressed;
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var consultation = addressed.of(event.getRouteParameters());
    var query = event.getLocation().getQueryParameters();
    int before = SubmissionListPages.before(query.getSingleParameter("before").orElse(""));
    var locale = getLocale();
    name(pages.title(consultation, locale));
    show(() -> pages.page(consultation, before, locale), event.getTrigger());
  }
}
