package org.rapporteur.response.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.RenderedReport;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Draws the page of all challenges to an edition for the page as delivered and the live view.
@Component
class ChallengePages implements InitialPage {

  static final String KIND = "page-challenge";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report/([1-9][0-9]{0,5})/challenges/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final RenderedReports rendered;
  private final ChallengeReading reading;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  ChallengePages(
      ConsultationService consultations,
      ReportService reports,
      RenderedReports rendered,
      ChallengeReading reading,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.rendered = rendered;
    this.reading = reading;
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
              var page =
                  read(
                      viewers.current(),
                      parts.group(1),
                      Integer.parseInt(parts.group(2)),
                      request.locale());
              return new Content(
                  title(page, request.locale()),
                  "",
                  StatelessHtml.wrap(KIND, html(page, request.locale())));
            });
  }

  ReadChallengesPage read(Viewer viewer, String slug, int number, Locale locale) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var edition = reports.get(viewer, consultation.id(), number);
    var latest = reports.getLatest(viewer, consultation.id());
    var challenges = reading.of(viewer, consultation, edition, latest);
    return new ReadChallengesPage(
        new LanguageTag(locale.getLanguage()),
        challenges,
        challenged(rendered.get(consultation.slug(), edition), challenges));
  }

  String title(ReadChallengesPage page, Locale locale) {
    return messages.text(locale, "response.challenges.title", page.edition().number());
  }

  String html(ReadChallengesPage page, Locale locale) {
    return templates.render(
        "response/challenges.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }

  private static List<ReadChallengesPage.Challenged> challenged(
      RenderedReport report, ReadChallenges challenges) {
    var challenged = new ArrayList<ReadChallengesPage.Challenged>();
    String above = "";
    for (var paragraph : report.paragraphs()) {
      var made = challenges.to(paragraph.number());
      if (!made.isEmpty()) {
        String heading = paragraph.heading().equals(above) ? "" : paragraph.heading();
        above = paragraph.heading();
        challenged.add(
            new ReadChallengesPage.Challenged(paragraph.number(), heading, paragraph.html(), made));
      }
    }
    return challenged;
  }
}
