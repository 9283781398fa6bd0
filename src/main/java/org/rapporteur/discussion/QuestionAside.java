package org.rapporteur.discussion;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;

/// What a later module adds beside the threads of a question, such as its themes. The same for
/// every reader. Spring's `@Order` decides among several.
public interface QuestionAside {

  /// Safe HTML, drawn from a template: a `section` with its heading.
  Optional<String> html(ConsultationDetails consultation, QuestionDetails question, Locale locale);
}
