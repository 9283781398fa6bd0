package org.rapporteur.report.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.rendering.html.HtmlRenderer;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.report.preview.PreviewFiles;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.report.preview.PreviewReadingService;
import org.rapporteur.report.preview.ReadPreview.Standing;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Draws the page of a preview for the page as delivered and the live view, each time anew: it is
/// another for each reader, and what was removed is not in it.
@Component
class PreviewPages implements InitialPage {

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/report/preview/?");

  private final ConsultationService consultations;
  private final PreviewReadingService previews;
  private final PreviewFiles files;
  private final ReportService reports;
  private final HtmlRenderer renderer;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  PreviewPages(
      ConsultationService consultations,
      PreviewReadingService previews,
      PreviewFiles files,
      ReportService reports,
      HtmlRenderer renderer,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.previews = previews;
    this.files = files;
    this.reports = reports;
    this.renderer = renderer;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request
        .match(PATH)
        .map(
            parts -> {
              var page = read(viewers.current(), parts.group(1), request.locale());
              return Content.personal(
                  title(page.consultation(), page.preview().standing(), request.locale()),
                  StatelessHtml.wrap(ReportPage.CSS_CLASS, html(page, request.locale())));
            });
  }

  ReadPreviewPage read(Viewer viewer, String slug, Locale locale) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    return new ReadPreviewPage(
        consultation,
        new LanguageTag(locale.getLanguage()),
        viewer.name(),
        previews.read(viewer, consultation.id()),
        files.formats(),
        reports.latest(viewer, consultation.id()).isPresent());
  }

  /// Without loading what the page as delivered brought.
  String title(Viewer viewer, String slug, Locale locale) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    return title(consultation, previews.find(viewer, consultation.id()).standing(), locale);
  }

  private String title(ConsultationDetails consultation, Standing standing, Locale locale) {
    return switch (standing) {
      case READABLE, WITHHELD ->
          messages.text(
              locale,
              "report.preview.title",
              consultation.title().inLanguage(new LanguageTag(locale.getLanguage())));
      case LAPSED, ENDED -> messages.text(locale, "report.preview.over");
    };
  }

  String html(ReadPreviewPage page, Locale locale) {
    var shown = new HashMap<String, Object>();
    shown.putAll(Map.of("messages", messages, "locale", locale, "page", page));
    var document = page.preview().document();
    if (document == null) {
      return templates.render("report/preview-over.jte", shown);
    }
    String here = PreviewLinks.page(page.consultation().slug());
    shown.put("written", document.language());
    shown.put("contents", RenderedReports.anchored(renderer.renderContents(document), here));
    shown.put(
        "article",
        RenderedReports.anchored(String.join("", renderer.renderParts(document, "")), here));
    return templates.render("report/preview.jte", shown);
  }
}
