package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.QuestionPart;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// A place below each question in the list of questions for how much is new in it.
@Component
class UnreadOfQuestions implements QuestionPart {

  private final UnreadPlaces places;

  UnreadOfQuestions(UnreadPlaces places) {
    this.places = places;
  }

  @Override
  public Map<QuestionId, String> html(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var html = new HashMap<QuestionId, String>();
    if (consultation.phase().showsComments()) {
      consultation
          .questions()
          .forEach(question -> html.put(question.id(), places.of(viewer, consultation, question)));
    }
    return html;
  }
}
