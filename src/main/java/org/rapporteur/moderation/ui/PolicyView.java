package org.rapporteur.moderation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.uikit.StatelessHtml;

/// The public page of the moderation policy.
@Route("consultations/:slug/policy")
@AnonymousAllowed
class PolicyView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ConsultationService consultations;
  private final transient PolicyPageRenderer pages;
  private final transient Viewers viewers;

  PolicyView(ConsultationService consultations, PolicyPageRenderer pages, Viewers viewers) {
    super(PolicyPageRenderer.PAGE_KIND);
    this.consultations = consultations;
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var viewer = viewers.current();
    var consultation =
        RouteResolver.requireConsultation(consultations, viewer, event.getRouteParameters());
    var version = event.getLocation().getQueryParameters().getSingleParameter("version");
    setPageTitle(getTranslation("moderation.policy.title"));
    showHtml(pages.renderHtml(viewer, consultation, version, getLocale()), event.getTrigger());
  }
}
