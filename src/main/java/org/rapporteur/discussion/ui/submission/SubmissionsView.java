package org.rapporteur.discussion.ui.submission;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.uikit.StatelessHtml;

/// Public formal submissions of a consultation, page by page.
@Route("consultations/:slug/submissions")
@AnonymousAllowed
class SubmissionsView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ConsultationResolver resolver;
  private final transient SubmissionListRenderer renderer;

  SubmissionsView(ConsultationResolver resolver, SubmissionListRenderer renderer) {
    super(SubmissionListRenderer.CSS_CLASS);
    this.resolver = resolver;
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var consultation = resolver.forRoute(event.getRouteParameters());
    var query = event.getLocation().getQueryParameters();
    int beforeNumber =
        SubmissionListRenderer.parseBefore(query.getSingleParameter("before").orElse(""));
    var locale = getLocale();
    setPageTitle(renderer.title(consultation, locale));
    showHtml(() -> renderer.renderHtml(consultation, beforeNumber, locale), event.getTrigger());
  }
}
