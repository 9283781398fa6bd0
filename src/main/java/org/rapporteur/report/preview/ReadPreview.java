package org.rapporteur.report.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.ReportDocument;

/// What a named reader finds at the address of a preview.
///
/// @param document marked with the embargo and the reader; absent where it cannot be read
public record ReadPreview(
    Standing standing, Instant until, String note, @Nullable ReportDocument document) {

  /// Whether it can be read now, and why not.
  public enum Standing {
    READABLE,
    /// A comment that it uses is not public any more, and no decision is noted.
    WITHHELD,
    /// Its embargo has passed.
    LAPSED,
    ENDED;

    public String key() {
      return "report.preview.over." + name();
    }
  }
}
