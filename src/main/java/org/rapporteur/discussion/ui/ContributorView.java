package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.DocumentTitle;

/// All that one person or delegation said in a consultation, for reading.
@Route("consultations/:slug/contributors/:number")
@AnonymousAllowed
class ContributorView extends DeliveredHtml implements BeforeEnterObserver, HasDynamicTitle {

  private final transient AddressedConsultation addressed;
  private final transient CommentPages pages;
  private String title = "";

  ContributorView(AddressedConsultation addressed, CommentPages pages) {
    super(CommentPages.CONTRIBUTOR);
    this.addressed = addressed;
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = addressed.of(parameters);
    int number = QuestionAddress.number(QuestionAddress.number(parameters), "contributor");
    title = pages.contributorTitle(consultation, number);
    int after =
        CommentPages.after(
            event.getLocation().getQueryParameters().getSingleParameter("after").orElse(""));
    var locale = getLocale();
    show(() -> pages.contributor(consultation, number, after, locale), event.getTrigger());
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }
}
