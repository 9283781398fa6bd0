package org.rapporteur.report.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportFiles;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.EditionPage;
import org.rapporteur.report.page.EditionPart;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The page of an edition.
@Component
class ReportPage implements TemplatePage {

  static final String CSS_CLASS = "page-report";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report(?:/([1-9][0-9]{0,5}))?/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ReportFiles files;
  private final RenderedReports rendered;
  private final ObjectProvider<EditionPart> parts;
  private final ViewerService viewers;
  private final Messages messages;

  ReportPage(
      ConsultationService consultations,
      ReportService reports,
      ReportFiles files,
      RenderedReports rendered,
      ObjectProvider<EditionPart> parts,
      ViewerService viewers,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.files = files;
    this.rendered = rendered;
    this.parts = parts;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public Optional<Loaded> load(InitialPage.Request request) {
    return request.match(PATH).map(path -> load(request, path.group(1), path.group(2)));
  }

  /// Loads the page of an edition, or of the latest if null.
  private Loaded load(InitialPage.Request request, String slug, @Nullable String number) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var latest = reports.getLatest(viewer, consultation.id());
    var edition =
        number == null ? latest : reports.get(viewer, consultation.id(), Integer.parseInt(number));
    var report = rendered.get(consultation.slug(), edition);
    var page = new EditionPage(viewer, consultation, edition, latest, report, request.locale());
    var partHtml = parts.orderedStream().map(part -> part.render(page)).toList();
    var model =
        new ReadReport(
            consultation,
            LanguageTag.forContent(request.locale()),
            edition,
            reports.editions(viewer, consultation.id()),
            files.formats(),
            report,
            partHtml.stream().map(EditionPart.Html::sidebar).toList(),
            mergeBelowParagraphs(partHtml));
    return new Loaded(
        CSS_CLASS,
        messages.text(request.locale(), "report.page.title", report.title()),
        "",
        "report/reading.jte",
        Map.of("page", model));
  }

  private static Map<Integer, String> mergeBelowParagraphs(List<EditionPart.Html> parts) {
    var below = new HashMap<Integer, String>();
    for (var part : parts) {
      part.belowParagraphs()
          .forEach((paragraph, html) -> below.merge(paragraph, html, String::concat));
    }
    return below;
  }
}
