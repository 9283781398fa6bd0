package org.rapporteur.moderation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.uikit.DeliveredHtml;

/// What moderators go by, for anyone to read.
@Route("consultations/:slug/policy")
@AnonymousAllowed
class PolicyView extends DeliveredHtml implements BeforeEnterObserver {

  private final transient ConsultationService consultations;
  private final transient PolicyPages pages;
  private final transient Viewers viewers;

  PolicyView(ConsultationService consultations, PolicyPages pages, Viewers viewers) {
    super(PolicyPages.KIND);
    this.consultations = consultations;
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var viewer = viewers.current();
    var consultation = Addresses.consultation(consultations, viewer, event.getRouteParameters());
    var version = event.getLocation().getQueryParameters().getSingleParameter("version");
    name(getTranslation("moderation.policy.title"));
    show(pages.html(viewer, consultation, version, getLocale()), event.getTrigger());
  }
}
