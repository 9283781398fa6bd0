package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.DeliveredHtml;

/// A formal submission, for reading.
@Route("consultations/:slug/submissions/:number")
@AnonymousAllowed
class SubmissionView extends DeliveredHtml implements BeforeEnterObserver {

  private final transient AddressedConsultation addressed;
  private final transient SubmissionPages pages;

  SubmissionView(AddressedConsultation addressed, SubmissionPages pages) {
    super(SubmissionPages.SUBMISSION);
    this.addressed = addressed;
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = addressed.of(parameters);
    int number = QuestionAddress.number(QuestionAddress.number(parameters), "submission");
    var submission = pages.submission(consultation, number);
    var locale = getLocale();
    name(pages.title(submission, locale));
    int compared = CommentPages.compared(event.getLocation().getQueryParameters().getParameters());
    show(() -> pages.page(consultation, submission, compared, locale), event.getTrigger());
  }
}
