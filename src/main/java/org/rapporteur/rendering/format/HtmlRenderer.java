package org.rapporteur.rendering.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.Messages;

/// The report as one HTML file that needs nothing beside it, and as the parts that a page of the
/// site embeds.
public class HtmlRenderer implements ReportRenderer {

  private final Messages messages;
  private final AnnexLimit limit;
  private final String styles;

  public HtmlRenderer(Messages messages, AnnexLimit limit) {
    this.messages = messages;
    this.limit = limit;
    this.styles = styles();
  }

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public String setting() {
    return limit.toString();
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Templates.draw(
        "rendering/page.jte", Map.of("report", whole(document, base), "styles", styles), writer);
    writer.flush();
  }

  /// The report itself, `<article>`, for a page that brings its own frame and styles, cut around
  /// each paragraph: every second part is one. The annex of a page is bounded: whoever opens it has
  /// asked for no long list.
  public List<String> parts(ReportDocument document, String base) {
    var report = report(document, base, limit.of(document), HtmlReport.CUT);
    return List.of(
        Templates.drawn("rendering/article.jte", Map.of("report", report))
            .split(HtmlReport.CUT, -1));
  }

  /// The table of contents, `<nav class="toc">`, whose links lead into the article.
  public String contents(ReportDocument document) {
    return Templates.drawn("rendering/contents.jte", Map.of("report", whole(document, "")));
  }

  private HtmlReport whole(ReportDocument document, String base) {
    return report(document, base, AnnexList.complete(document), "");
  }

  private HtmlReport report(ReportDocument document, String base, AnnexList listed, String cut) {
    return new HtmlReport(
        document,
        new ReportWords(messages, document.language()),
        new ReportLinks(base, document.consultation()),
        listed,
        limit.folds(listed),
        cut);
  }

  private static String styles() {
    try (var in =
        Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream("report-file.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?s)/\\*.*?\\*/", "")
          .replaceAll("\\s*\\n\\s*", "\n")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet of report files is missing", e);
    }
  }
}
