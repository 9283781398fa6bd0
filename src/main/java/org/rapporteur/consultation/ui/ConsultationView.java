package org.rapporteur.consultation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.DeliveredHtml;

/// What an institution asks, when, and under which mandate; the way into each question.
@Route("consultations/:slug")
@AnonymousAllowed
class ConsultationView extends DeliveredHtml implements BeforeEnterObserver {

  private final transient ConsultationService consultations;
  private final transient ConsultationPages pages;
  private final transient Viewers viewers;

  ConsultationView(ConsultationService consultations, ConsultationPages pages, Viewers viewers) {
    super(ConsultationPages.KIND);
    this.consultations = consultations;
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = Slug.inAddress(event.getRouteParameters().get("slug").orElse(""), "consultation");
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, slug);
    name(consultation.title().in(new LanguageTag(getLocale().getLanguage())));
    show(pages.html(viewer, consultation, getLocale()), event.getTrigger());
  }
}
