package org.rapporteur.discussion.ui.unread;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// Badge above the questions with the number of new comments in the consultation.
@Component
class ConsultationUnreadBadge implements ConsultationPart {

  private final UnreadBadges badges;

  ConsultationUnreadBadge(UnreadBadges badges) {
    this.badges = badges;
  }

  @Override
  public Place place() {
    return Place.BEFORE_QUESTIONS;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return consultation.phase().showsComments()
        ? Optional.of(badges.render(viewer, consultation))
        : Optional.empty();
  }
}
