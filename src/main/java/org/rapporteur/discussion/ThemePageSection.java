package org.rapporteur.discussion;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;

/// Extension point: adds a section above the threads of one theme, such as a way to follow it. The
/// section is the same for every reader; Spring's `@Order` sorts several sections.
public interface ThemePageSection {

  /// Returns safe HTML rendered from a template.
  ///
  /// @param theme the number of the theme
  Optional<String> render(ConsultationDetails consultation, int theme, Locale locale);
}
