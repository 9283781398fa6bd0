package org.rapporteur.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;

/// HTML that another module adds to the pages about an edition. Spring's `@Order` sets the order.
public interface EditionPart {

  /// Safe HTML for the page of an edition.
  ///
  /// @param sidebar sections for the sidebar
  /// @param belowParagraphs HTML below paragraphs, by paragraph number
  record Html(String sidebar, Map<Integer, String> belowParagraphs) {}

  Html render(EditionPage page);

  /// Returns safe HTML to show beside changed paragraphs of a comparison, by paragraph id.
  default Map<String, String> renderBesideChanges(EditionComparison comparison) {
    return Map.of();
  }

  /// Lists the pages of the module about an edition.
  default List<EditionTab> listTabs(
      Viewer viewer, ConsultationDetails consultation, int edition, Locale locale) {
    return List.of();
  }
}
