package org.rapporteur.discussion.ui.submission;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.uikit.StatelessHtml;

/// Page of a formal submission.
@Route("consultations/:slug/submissions/:number")
@AnonymousAllowed
class SubmissionView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ConsultationResolver consultations;
  private final transient SubmissionResolver submissions;
  private final transient SubmissionPageRenderer renderer;

  SubmissionView(
      ConsultationResolver consultations,
      SubmissionResolver submissions,
      SubmissionPageRenderer renderer) {
    super(SubmissionPageRenderer.CSS_CLASS);
    this.consultations = consultations;
    this.submissions = submissions;
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = consultations.forRoute(parameters);
    var submission = submissions.forRoute(consultation, parameters);
    var locale = getLocale();
    setPageTitle(renderer.title(submission, locale));
    var comparedRevision =
        AddressParser.parseComparedRevision(
            event.getLocation().getQueryParameters().getParameters());
    showHtml(
        () -> renderer.renderHtml(consultation, submission, comparedRevision, locale),
        event.getTrigger());
  }
}
