package org.rapporteur.rendering.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.rapporteur.rendering.document.ReportDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects the warnings of FOP, such as a missing glyph or a word that is wider than its line.
final class LayoutWarnings implements EventListener {

  private static final Logger LOG = LoggerFactory.getLogger(LayoutWarnings.class);
  private static final int MAX_KEPT = 20;

  private final List<String> kept = new ArrayList<>();
  private int count;

  @Override
  public void processEvent(Event event) {
    if (event.getSeverity() == EventSeverity.INFO) {
      return;
    }
    count++;
    if (kept.size() < MAX_KEPT) {
      kept.add(event.getEventKey() + ": " + EventFormatter.format(event));
    }
  }

  List<String> kept() {
    return List.copyOf(kept);
  }

  void log(ReportDocument document) {
    if (count > 0) {
      LOG.warn(
          "The PDF of {}, edition {}, has {} layout warnings, such as {}",
          document.consultation(),
          document.edition(),
          count,
          kept);
    }
  }
}
