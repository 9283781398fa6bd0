package org.rapporteur.consultation.part;

import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.Viewer;

/// What a later module adds below a question in the list of questions, such as "You have
/// contributed". Asked once for all questions of a page.
public interface QuestionPart {

  /// Safe HTML, drawn from a template, for each question that has any.
  Map<QuestionId, String> html(Viewer viewer, ConsultationDetails consultation, Locale locale);
}
