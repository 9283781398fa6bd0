package org.rapporteur.rendering.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.content.AnnexLimit;
import org.rapporteur.rendering.content.AnnexSelection;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.output.ReportTemplates;
import org.rapporteur.shared.Messages;

/// Renders a report as one self-contained HTML file, or as fragments for a page of the site.
public class HtmlRenderer implements ReportRenderer {

  private final Messages messages;
  private final AnnexLimit limit;
  private final String styles = readStyles();

  public HtmlRenderer(Messages messages, AnnexLimit limit) {
    this.messages = messages;
    this.limit = limit;
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
  public String settings() {
    return limit.toString();
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var report = createModel(document, base, AnnexSelection.all(document), "");
    ReportTemplates.render(
        "rendering/page.jte", Map.of("report", report, "styles", styles), writer);
    writer.flush();
  }

  /// Renders the `<article>` for a page that has its own frame and styles. Returns the HTML before,
  /// between and after the paragraphs alternating with the paragraphs. The annex is limited.
  public List<String> renderParts(ReportDocument document, String base) {
    var report =
        createModel(document, base, limit.select(document), HtmlReport.PARAGRAPH_SEPARATOR);
    return List.of(
        ReportTemplates.render("rendering/article.jte", Map.of("report", report))
            .split(HtmlReport.PARAGRAPH_SEPARATOR, -1));
  }

  /// Renders the table of contents, `<nav class="toc">`, whose links lead into the article.
  public String renderContents(ReportDocument document) {
    var report = createModel(document, "", AnnexSelection.all(document), "");
    return ReportTemplates.render("rendering/contents.jte", Map.of("report", report));
  }

  private HtmlReport createModel(
      ReportDocument document, String base, AnnexSelection selection, String separator) {
    return new HtmlReport(
        ReportContent.create(document, base, messages, selection),
        limit.isExceededBy(selection),
        separator);
  }

  private static String readStyles() {
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
