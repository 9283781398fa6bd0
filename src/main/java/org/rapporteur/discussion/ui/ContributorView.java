package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.ThreadService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.DocumentTitle;

/// All that one person or delegation said in a consultation, for reading.
@Route("consultations/:slug/contributors/:number")
@AnonymousAllowed
class ContributorView extends DeliveredHtml implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationService consultations;
  private final transient ThreadService threads;
  private final transient CommentPages pages;
  private final transient Viewers viewers;
  private String title = "";

  ContributorView(
      ConsultationService consultations,
      ThreadService threads,
      CommentPages pages,
      Viewers viewers) {
    super(CommentPages.CONTRIBUTOR);
    this.consultations = consultations;
    this.threads = threads;
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation =
        QuestionAddress.consultation(
            consultations, viewers.current(), QuestionAddress.slug(parameters));
    int number = QuestionAddress.number(QuestionAddress.number(parameters), "contributor");
    if (threads.contributor(consultation, number).isEmpty()) {
      throw new NotFound("contributor", number);
    }
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
