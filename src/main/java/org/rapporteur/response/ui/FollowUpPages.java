package org.rapporteur.response.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.ui.ReadFollowUpsPage.Followed;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Draws the page of what followed a report, for the page as delivered and the live view.
@Component
class FollowUpPages implements InitialPage {

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/report/follow-ups/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ChallengeService challenges;
  private final FollowUpReading reading;
  private final RenderedReports rendered;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  FollowUpPages(
      ConsultationService consultations,
      ReportService reports,
      ChallengeService challenges,
      FollowUpReading reading,
      RenderedReports rendered,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.challenges = challenges;
    this.reading = reading;
    this.rendered = rendered;
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
              return new Content(
                  title(request.locale()),
                  "",
                  StatelessHtml.wrap(ChallengePages.KIND, html(page, request.locale())));
            });
  }

  ReadFollowUpsPage read(Viewer viewer, String slug, Locale locale) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var latest = reports.getLatest(viewer, consultation.id());
    var followUps = reading.of(viewer, consultation, latest);
    return new ReadFollowUpsPage(
        new LanguageTag(locale.getLanguage()),
        latest,
        followUps,
        followed(viewer, consultation, latest, followUps.all()),
        challenges.of(viewer, consultation.id(), latest.number()).size());
  }

  String title(Locale locale) {
    return messages.text(locale, "response.follow-ups");
  }

  String html(ReadFollowUpsPage page, Locale locale) {
    return templates.render(
        "response/follow-ups.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }

  /// As they stand in the latest edition; after these what it does not have any more, as it stood.
  private List<Followed> followed(
      Viewer viewer, ConsultationDetails consultation, Edition latest, List<FollowUpDetails> all) {
    var left = new LinkedHashMap<String, List<FollowUpDetails>>();
    all.forEach(
        each -> left.computeIfAbsent(each.paragraphId(), id -> new ArrayList<>()).add(each));
    var followed = new ArrayList<Followed>();
    for (var paragraph : rendered.get(consultation.slug(), latest).paragraphs()) {
      var made = left.remove(paragraph.id());
      if (made != null) {
        followed.add(new Followed(latest, paragraph.number(), paragraph.html(), made));
      }
    }
    left.values().forEach(made -> followed.add(earlier(viewer, consultation, made)));
    return followed;
  }

  private Followed earlier(
      Viewer viewer, ConsultationDetails consultation, List<FollowUpDetails> made) {
    var last = Collections.max(made, Comparator.comparingInt(FollowUpDetails::edition));
    var edition = reports.get(viewer, consultation.id(), last.edition());
    var paragraph =
        rendered.get(consultation.slug(), edition).paragraphs().get(last.paragraph() - 1);
    return new Followed(edition, paragraph.number(), paragraph.html(), made);
  }
}
