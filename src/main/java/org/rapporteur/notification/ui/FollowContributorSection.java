package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.ContributorPageSection;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.stereotype.Component;

/// Follow button on the page of a contributor.
@Component
class FollowContributorSection implements ContributorPageSection {

  private final FollowButtons buttons;

  FollowContributorSection(FollowButtons buttons) {
    this.buttons = buttons;
  }

  @Override
  public Optional<String> render(ConsultationDetails consultation, int contributor, Locale locale) {
    return Optional.of(
        buttons.renderSideSection(
            new FollowTarget(FollowKind.CONTRIBUTOR, consultation.slug(), contributor),
            CommentLinks.contributor(consultation.slug(), contributor),
            locale));
  }
}
