package org.rapporteur.consultation.part;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;

/// HTML that another module adds to a consultation's page, in the full and the light version.
/// Spring's `@Order` sets the sequence within one place.
public interface ConsultationPart {

  /// The place of the HTML on the page.
  enum Place {
    /// Links and forms beside the title, with the class `.btn`.
    ACTIONS,
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

  /// Returns safe HTML, rendered from a template.
  Optional<String> renderHtml(Viewer viewer, ConsultationDetails consultation, Locale locale);
}
