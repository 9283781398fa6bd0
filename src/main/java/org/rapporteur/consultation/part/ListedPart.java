package org.rapporteur.consultation.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;

/// What a later module adds to a consultation in a list of them, such as how much is new. Asked
/// once for all consultations of a page.
public interface ListedPart {

  /// Safe HTML, drawn from a template, for each consultation that has any.
  Map<ConsultationId, String> html(
      Viewer viewer, List<ConsultationDetails> consultations, Locale locale);
}
