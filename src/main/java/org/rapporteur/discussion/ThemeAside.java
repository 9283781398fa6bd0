package org.rapporteur.discussion;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;

/// What a later module adds over the threads of one theme, such as a way to follow it. The same for
/// every reader. Spring's `@Order` decides among several.
public interface ThemeAside {

  /// Safe HTML, drawn from a template.
  Optional<String> html(ConsultationDetails consultation, int theme, Locale locale);
}
