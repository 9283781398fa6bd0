package org.rapporteur.moderation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.uikit.StatelessHtml;

/// The public page of the moderation policy.
@Route("consultations/:slug/policy")
@AnonymousAllowed
class PolicyView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ConsultationService consultations;
  private final transient PolicyPageRenderer renderer;
  private final transient ViewerService viewers;

  PolicyView(
      ConsultationService consultations, PolicyPageRenderer renderer, ViewerService viewers) {
    super(PolicyPageRenderer.CSS_CLASS);
    this.consultations = consultations;
    this.renderer = renderer;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var viewer = viewers.current();
    var consultation =
        RouteResolver.requireConsultation(consultations, viewer, event.getRouteParameters());
    var version =
        event.getLocation().getQueryParameters().getSingleParameter("version").orElse(null);
    setPageTitle(getTranslation("moderation.policy.title"));
    showHtml(
        () -> renderer.renderHtml(viewer, consultation, version, getLocale()), event.getTrigger());
  }
}
