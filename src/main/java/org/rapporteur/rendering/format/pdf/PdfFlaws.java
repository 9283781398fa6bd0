package org.rapporteur.rendering.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.rapporteur.rendering.document.ReportDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the formatter could not do as it was told: a glyph that no font has, a word that stands out
/// of its line.
final class PdfFlaws implements EventListener {

  private static final Logger LOG = LoggerFactory.getLogger(PdfFlaws.class);
  private static final int MOST = 20;

  private final List<String> found = new ArrayList<>();
  private int all;

  @Override
  public void processEvent(Event event) {
    if (event.getSeverity() == EventSeverity.INFO) {
      return;
    }
    all++;
    if (found.size() < MOST) {
      found.add(event.getEventKey() + ": " + EventFormatter.format(event));
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }

  void log(ReportDocument document) {
    if (all > 0) {
      LOG.warn(
          "The PDF of {}, edition {}, has {} flaws, such as {}",
          document.consultation(),
          document.edition(),
          all,
          found);
    }
  }
}
