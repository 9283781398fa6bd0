package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.DeliveredHtml;

/// All that one person or delegation said in a consultation and the positions they hold, for
/// reading.
@Route("consultations/:slug/contributors/:number")
@AnonymousAllowed
class ContributorView extends DeliveredHtml implements BeforeEnterObserver {

  private final transient AddressedConsultation addressed;
  private final transient ContributorPages pages;

  ContributorView(AddressedConsultation addressed, ContributorPages pages) {
    super(ContributorPages.CONTRIBUTOR);
    this.addressed = addressed;
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = addressed.of(parameters);
    int number = QuestionAddress.number(QuestionAddress.number(parameters), "contributor");
    var contributor = pages.contributor(consultation, number);
    name(pages.name(contributor, getLocale()));
    var query = event.getLocation().getQueryParameters();
    var from = ContributorPlace.read(name -> query.getSingleParameter(name).orElse(""));
    var locale = getLocale();
    show(() -> pages.page(consultation, contributor, from, locale), event.getTrigger());
  }
}
