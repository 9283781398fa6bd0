package org.rapporteur.consultation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;

/// The public page of a consultation, with links to its questions.
@Route("consultations/:slug")
@AnonymousAllowed
class ConsultationView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ConsultationService consultations;
  private final transient ConsultationPageRenderer renderer;
  private final transient ViewerService viewers;

  ConsultationView(
      ConsultationService consultations, ConsultationPageRenderer renderer, ViewerService viewers) {
    super(ConsultationPageRenderer.CSS_CLASS);
    this.consultations = consultations;
    this.renderer = renderer;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = Slug.fromPath(event.getRouteParameters().get("slug").orElse(""), "consultation");
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, slug);
    setPageTitle(consultation.title().inLanguage(LanguageTag.forContent(getLocale())));
    showHtml(() -> renderer.renderHtml(viewer, consultation, getLocale()), event.getTrigger());
  }
}
