package org.rapporteur.notification.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.ThemePageSection;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowTarget;
import org.springframework.stereotype.Component;

/// Follow button above the threads of a theme.
@Component
class FollowThemeSection implements ThemePageSection {

  private final FollowButtons buttons;

  FollowThemeSection(FollowButtons buttons) {
    this.buttons = buttons;
  }

  @Override
  public Optional<String> render(ConsultationDetails consultation, int theme, Locale locale) {
    return Optional.of(
        buttons.renderThemeSection(
            new FollowTarget(FollowKind.THEME, consultation.slug(), theme),
            CommentLinks.theme(consultation.slug(), theme),
            locale));
  }
}
