package org.rapporteur.discussion;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;

/// Extension point: adds a section to the page of a contributor. The section is the same for every
/// reader; Spring's `@Order` sorts several sections.
public interface ContributorPageSection {

  /// Returns safe HTML rendered from a template: a `section` with its heading.
  ///
  /// @param contributor the number of the contributor
  Optional<String> render(ConsultationDetails consultation, int contributor, Locale locale);
}
