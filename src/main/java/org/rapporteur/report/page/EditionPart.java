package org.rapporteur.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;

/// HTML that another module adds to the pages about an edition. Spring's `@Order` sets the order.
public interface EditionPart {

  /// Returns safe HTML with sections for the sidebar of the report.
  String renderSidebar(EditionPage page);

  /// Returns safe HTML to show below paragraphs of the report, by paragraph number.
  default Map<Integer, String> renderBelowParagraphs(EditionPage page) {
    return Map.of();
  }

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
