package org.rapporteur.consultation.part;

import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.Viewer;

/// HTML that another module adds below each question in the list, such as "You have contributed".
/// Called once per page.
public interface QuestionPart {

  /// Returns safe HTML, rendered from a template. A question without such HTML is left out.
  Map<QuestionId, String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale);
}
