package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.ThemeAside;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.stereotype.Component;

/// "Follow this theme" over its threads.
@Component
class FollowTheme implements ThemeAside {

  private final FollowButtons buttons;

  FollowTheme(FollowButtons buttons) {
    this.buttons = buttons;
  }

  @Override
  public Optional<String> html(ConsultationDetails consultation, int theme, Locale locale) {
    return Optional.of(
        buttons.theme(
            new FollowTarget(FollowKind.THEME, consultation.slug(), theme),
            CommentLinks.theme(consultation.slug(), theme),
            locale));
  }
}
