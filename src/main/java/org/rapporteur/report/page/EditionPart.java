package org.rapporteur.report.page;

import java.util.Map;

/// HTML that another module adds to the page of an edition. Spring's `@Order` sets the sequence.
public interface EditionPart {

  /// Returns safe HTML with sections for the sidebar.
  String renderSidebar(EditionPage page);

  /// Returns safe HTML to show below paragraphs, by paragraph number.
  default Map<Integer, String> renderBelowParagraphs(EditionPage page) {
    return Map.of();
  }
}
