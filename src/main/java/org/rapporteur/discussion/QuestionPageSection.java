package org.rapporteur.discussion;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;

/// Extension point: adds a section, such as the themes, beside the threads of a question. The
/// section is the same for every reader; Spring's `@Order` sorts several sections.
public interface QuestionPageSection {

  /// Returns safe HTML rendered from a template: a `section` with its heading.
  Optional<String> render(
      ConsultationDetails consultation, QuestionDetails question, Locale locale);
}
