package org.rapporteur.discussion.ui.unread;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.QuestionPart;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// Badge below each listed question with its number of new comments.
@Component
class QuestionUnreadBadges implements QuestionPart {

  private final UnreadBadges badges;

  QuestionUnreadBadges(UnreadBadges badges) {
    this.badges = badges;
  }

  @Override
  public Map<QuestionId, String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var html = new HashMap<QuestionId, String>();
    if (consultation.phase().showsComments()) {
      consultation
          .questions()
          .forEach(
              question -> html.put(question.id(), badges.render(viewer, consultation, question)));
    }
    return html;
  }
}
