package org.rapporteur.consultation.part;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;

/// What a later module adds to the page of a consultation, as HTML, so that it stands in every
/// edition. Spring's `@Order` decides among parts of one place.
public interface ConsultationPart {

  enum Place {
    /// Links and forms beside the title, as `.btn`.
    ACTS,
    /// Sections above the questions.
    BEFORE_QUESTIONS,
    /// Sections below the documents.
    AFTER_DOCUMENTS,
    /// Sections beside the text.
    ASIDE,
    /// List items under "About this consultation".
    ABOUT
  }

  Place place();

  /// Safe HTML, drawn from a template.
  Optional<String> html(Viewer viewer, ConsultationDetails consultation, Locale locale);
}
