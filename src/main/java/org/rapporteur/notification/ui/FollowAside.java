package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.QuestionAside;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.stereotype.Component;

/// "Follow this question" beside its threads.
@Component
class FollowAside implements QuestionAside {

  private final FollowButtons buttons;

  FollowAside(FollowButtons buttons) {
    this.buttons = buttons;
  }

  @Override
  public Optional<String> html(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    return Optional.of(
        buttons.section(
            new FollowTarget(FollowKind.QUESTION, consultation.slug(), question.number()),
            ConsultationLinks.question(consultation.slug(), question.number()),
            locale));
  }
}
