package org.rapporteur.report.ui;

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
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Draws the page of an edition for the page as delivered and the live view.
@Component
class ReportPages implements InitialPage {

  static final String KIND = "page-report";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report(?:/([1-9][0-9]{0,5}))?/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ReportFiles files;
  private final DrawnReports drawn;
  private final ChallengeReading challenges;
  private final FollowUpReading followUps;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  ReportPages(
      ConsultationService consultations,
      ReportService reports,
      ReportFiles files,
      DrawnReports drawn,
      ChallengeReading challenges,
      FollowUpReading followUps,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.files = files;
    this.drawn = drawn;
    this.challenges = challenges;
    this.followUps = followUps;
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

  /// Without an edition the latest.
  ReadReport read(Viewer viewer, String slug, @Nullable String edition, Locale locale) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var latest = reports.getLatest(viewer, consultation.id());
    var wanted =
        edition == null
            ? latest
            : reports.get(viewer, consultation.id(), Integer.parseInt(edition));
    return new ReadReport(
        consultation,
        new LanguageTag(locale.getLanguage()),
        wanted,
        reports.editions(viewer, consultation.id()),
        files.formats(),
        drawn.of(consultation.slug(), wanted),
        challenges.of(viewer, consultation, wanted, latest),
        followUps.of(viewer, consultation, wanted));
  }

  String title(ReadReport page, Locale locale) {
    return messages.text(locale, "report.page.title", page.drawn().title());
  }

  String html(ReadReport page, Locale locale) {
    return templates.render(
        "report/reading.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }
}
