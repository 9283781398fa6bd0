package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.QuestionPageSection;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.stereotype.Component;

/// Follow button beside the threads of a question.
@Component
class FollowQuestionSection implements QuestionPageSection {

  private final FollowButtons buttons;

  FollowQuestionSection(FollowButtons buttons) {
    this.buttons = buttons;
  }

  @Override
  public Optional<String> render(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    return Optional.of(
        buttons.renderSideSection(
            new FollowTarget(FollowKind.QUESTION, consultation.slug(), question.number()),
            ConsultationLinks.question(consultation.slug(), question.number()),
            locale));
  }
}
