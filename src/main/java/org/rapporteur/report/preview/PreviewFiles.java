package org.rapporteur.report.preview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.format.ReportRenderer;
import org.rapporteur.shared.Room;
import org.rapporteur.shared.SiteAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Previews as files, in the formats of an edition. They are drawn when asked for and not kept:
/// each names its reader.
@Component
public class PreviewFiles {

  public record PreviewFile(byte[] bytes, String mediaType) {}

  /// All carry the mark of the embargo at their beginning, and those with pages at the foot of
  /// each.
  private static final List<String> FORMATS = List.of("docx", "pdf", "html", "md", "json");

  /// A long report keeps a processor busy for seconds, and each reader may ask for it again.
  static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Room room = new Room(AT_ONCE);
  private final Map<String, ReportRenderer> renderers;
  private final SiteAddress address;
  private final Duration patience;

  @Autowired
  PreviewFiles(List<ReportRenderer> renderers, SiteAddress address) {
    this(renderers, address, PATIENCE);
  }

  PreviewFiles(List<ReportRenderer> renderers, SiteAddress address, Duration patience) {
    this.patience = patience;
    this.renderers =
        renderers.stream()
            .filter(renderer -> FORMATS.contains(renderer.extension()))
            .collect(Collectors.toMap(ReportRenderer::extension, Function.identity()));
    this.address = address;
  }

  /// By their extensions.
  public List<String> formats() {
    return FORMATS;
  }

  /// In one of the formats; refused where too many others wait.
  public PreviewFile file(ReportDocument document, String extension) {
    var renderer = Objects.requireNonNull(renderers.get(extension), extension);
    if (!room.take(patience)) {
      throw new PreviewBusy();
    }
    try {
      return new PreviewFile(renderer.render(document, address.orLocal()), renderer.mediaType());
    } finally {
      room.leave();
    }
  }
}
