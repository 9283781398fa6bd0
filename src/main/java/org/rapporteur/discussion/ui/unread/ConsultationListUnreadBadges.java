package org.rapporteur.discussion.ui.unread;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.part.ConsultationListPart;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// Badge beside each listed consultation with its number of new comments.
@Component
class ConsultationListUnreadBadges implements ConsultationListPart {

  private final UnreadBadges badges;

  ConsultationListUnreadBadges(UnreadBadges badges) {
    this.badges = badges;
  }

  @Override
  public Map<ConsultationId, String> renderHtml(
      Viewer viewer, List<ConsultationDetails> consultations, Locale locale) {
    var html = new HashMap<ConsultationId, String>();
    consultations.stream()
        .filter(consultation -> consultation.phase().showsComments())
        .forEach(
            consultation -> html.put(consultation.id(), badges.renderListed(viewer, consultation)));
    return html;
  }
}
