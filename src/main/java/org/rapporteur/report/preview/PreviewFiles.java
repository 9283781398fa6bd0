package org.rapporteur.report.preview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.format.ReportRenderer;
import org.rapporteur.shared.SiteAddress;
import org.springframework.stereotype.Component;

/// Previews as files, for those who read on paper or write between the lines. They are drawn when
/// asked for and not kept: each names its reader.
@Component
public class PreviewFiles {

  public record PreviewFile(byte[] bytes, String mediaType) {}

  /// Formats that carry the mark of the embargo on their first page and at the foot of each.
  private static final List<String> FORMATS = List.of("docx", "pdf");

  private final Map<String, ReportRenderer> renderers;
  private final SiteAddress address;

  PreviewFiles(List<ReportRenderer> renderers, SiteAddress address) {
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

  /// In one of the formats.
  public PreviewFile file(ReportDocument document, String extension) {
    var renderer = Objects.requireNonNull(renderers.get(extension), extension);
    return new PreviewFile(renderer.render(document, address.orLocal()), renderer.mediaType());
  }
}
