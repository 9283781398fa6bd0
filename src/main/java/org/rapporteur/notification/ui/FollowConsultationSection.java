package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.stereotype.Component;

/// Follow button beside the title of a consultation.
@Component
class FollowConsultationSection implements ConsultationPart {

  private final FollowButtons buttons;

  FollowConsultationSection(FollowButtons buttons) {
    this.buttons = buttons;
  }

  @Override
  public Place place() {
    return Place.ACTIONS;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    String page = ConsultationLinks.consultation(consultation.slug());
    return Optional.of(
        buttons.renderButton(
            FollowTarget.forConsultation(consultation.slug()), page, "btn", locale));
  }
}
