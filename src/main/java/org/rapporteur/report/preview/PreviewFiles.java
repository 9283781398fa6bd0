package org.rapporteur.report.preview;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.report.RenderLimiter;
import org.rapporteur.shared.SiteAddress;
import org.springframework.stereotype.Component;

/// Previews as files, in the formats of an edition. They are drawn when asked for and not kept:
/// each names its reader.
@Component
public class PreviewFiles {

  /// @param content gone once it is closed
  public record PreviewFile(InputStream content, long size, String mediaType) {}

  /// All carry the mark of the embargo at their beginning, and those with pages at the foot of
  /// each.
  private static final List<String> FORMATS = List.of("docx", "pdf", "html", "md", "json");

  private final Map<String, ReportRenderer> renderers;
  private final RenderLimiter limiter;
  private final SiteAddress address;

  PreviewFiles(List<ReportRenderer> renderers, RenderLimiter limiter, SiteAddress address) {
    this.renderers =
        renderers.stream()
            .filter(renderer -> FORMATS.contains(renderer.extension()))
            .collect(Collectors.toMap(ReportRenderer::extension, Function.identity()));
    this.limiter = limiter;
    this.address = address;
  }

  /// By their extensions.
  public List<String> formats() {
    return FORMATS;
  }

  /// In one of the formats, whole; refused where too many others wait.
  public PreviewFile file(ReportDocument document, String extension) {
    var renderer = Objects.requireNonNull(renderers.get(extension), extension);
    try {
      Path drawn = Files.createTempFile("preview-", "." + extension);
      try {
        draw(document, renderer, drawn);
        long size = Files.size(drawn);
        return new PreviewFile(
            Files.newInputStream(drawn, StandardOpenOption.DELETE_ON_CLOSE),
            size,
            renderer.mediaType());
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(drawn);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A preview cannot be drawn as " + extension, e);
    }
  }

  private void draw(ReportDocument document, ReportRenderer renderer, Path file) {
    boolean drawn =
        limiter.tryRender(
            limiter.timeout(),
            () -> {
              try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                renderer.render(document, address.urlOrLocalhost(), out);
              } catch (IOException e) {
                throw new UncheckedIOException("A preview cannot be drawn as " + file, e);
              }
            });
    if (!drawn) {
      throw new PreviewBusy();
    }
  }
}
