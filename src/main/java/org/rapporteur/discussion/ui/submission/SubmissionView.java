package org.rapporteur.discussion.ui.submission;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.thread.CommentPageRenderer;
import org.rapporteur.uikit.StatelessHtml;

/// Page of a formal submission.
@Route("consultations/:slug/submissions/:number")
@AnonymousAllowed
class SubmissionView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ConsultationResolver resolver;
  private final transient SubmissionPageRenderer renderer;

  SubmissionView(ConsultationResolver resolver, SubmissionPageRenderer renderer) {
    super(SubmissionPageRenderer.KIND);
    this.resolver = resolver;
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = resolver.forRoute(parameters);
    int number = AddressParser.parseNumber(parameters, "submission");
    var submission = renderer.getSubmission(consultation, number);
    var locale = getLocale();
    setPageTitle(renderer.title(submission, locale));
    var comparedRevision =
        CommentPageRenderer.comparedRevision(
            event.getLocation().getQueryParameters().getParameters());
    showHtml(
        () -> renderer.render(consultation, submission, comparedRevision, locale),
        event.getTrigger());
  }
}
