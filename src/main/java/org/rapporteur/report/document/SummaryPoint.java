package org.rapporteur.report.document;

import java.util.List;

/// One statement of the summary and the paragraphs that carry it.
public record SummaryPoint(String text, List<Integer> paragraphs) {

  public SummaryPoint {
    paragraphs = List.copyOf(paragraphs);
  }
}
