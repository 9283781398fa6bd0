package org.rapporteur.report.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportFiles;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.EditionPage;
import org.rapporteur.report.page.EditionPart;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders the page of an edition for the initial document and the view.
@Component
class ReportPages implements InitialPage {

  static final String KIND = "page-report";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report(?:/([1-9][0-9]{0,5}))?/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ReportFiles files;
  private final RenderedReports rendered;
  private final ObjectProvider<EditionPart> parts;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  ReportPages(
      ConsultationService consultations,
      ReportService reports,
      ReportFiles files,
      RenderedReports rendered,
      ObjectProvider<EditionPart> parts,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.files = files;
    this.rendered = rendered;
    this.parts = parts;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var page = read(viewers.current(), path.group(1), path.group(2), request.locale());
    return new Content(
        title(page, request.locale()), "", StatelessHtml.wrap(KIND, html(page, request.locale())));
  }

  /// Loads the page of an edition, the latest if null.
  ReadReport read(Viewer viewer, String slug, @Nullable String edition, Locale locale) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var latest = reports.getLatest(viewer, consultation.id());
    var wanted =
        edition == null
            ? latest
            : reports.get(viewer, consultation.id(), Integer.parseInt(edition));
    var report = rendered.get(consultation.slug(), wanted);
    var page = new EditionPage(viewer, consultation, wanted, latest, report, locale);
    return new ReadReport(
        consultation,
        LanguageTag.forContent(locale),
        wanted,
        reports.editions(viewer, consultation.id()),
        files.formats(),
        report,
        parts.orderedStream().map(part -> part.renderSidebar(page)).toList(),
        renderBelowParagraphs(page));
  }

  String title(ReadReport page, Locale locale) {
    return messages.text(locale, "report.page.title", page.report().title());
  }

  String html(ReadReport page, Locale locale) {
    return templates.render(
        "report/reading.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }

  private Map<Integer, String> renderBelowParagraphs(EditionPage page) {
    var below = new HashMap<Integer, String>();
    parts
        .orderedStream()
        .forEach(
            part ->
                part.renderBelowParagraphs(page)
                    .forEach((paragraph, html) -> below.merge(paragraph, html, String::concat)));
    return below;
  }
}
