package org.rapporteur.consultation.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;

/// HTML that another module adds to each consultation in a list, such as the number of new
/// comments. Called once per page.
public interface ConsultationListPart {

  /// Returns safe HTML, rendered from a template. A consultation without such HTML is left out.
  Map<ConsultationId, String> renderHtml(
      Viewer viewer, List<ConsultationDetails> consultations, Locale locale);
}
