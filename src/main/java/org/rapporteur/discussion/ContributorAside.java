package org.rapporteur.discussion;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;

/// What a later module adds beside what a contributor said, the same for every reader. Spring's
/// `@Order` decides among several.
public interface ContributorAside {

  /// Safe HTML, drawn from a template: a `section` with its heading.
  Optional<String> html(ConsultationDetails consultation, int contributor, Locale locale);
}
