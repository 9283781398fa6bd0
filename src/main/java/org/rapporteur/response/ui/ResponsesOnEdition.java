package org.rapporteur.response.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.EditionComparison;
import org.rapporteur.report.page.EditionPage;
import org.rapporteur.report.page.EditionPart;
import org.rapporteur.report.page.EditionTab;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Adds challenges and follow-ups to the page of an edition, and links them from the consultation.
@Component
@Order(1)
class ResponsesOnEdition implements ConsultationPart, EditionPart {

  private final ReportService reports;
  private final ChallengeService service;
  private final ChallengeReading challenges;
  private final FollowUpReading followUps;
  private final HtmlTemplates templates;
  private final Messages messages;

  ResponsesOnEdition(
      ReportService reports,
      ChallengeService service,
      ChallengeReading challenges,
      FollowUpReading followUps,
      HtmlTemplates templates,
      Messages messages) {
    this.reports = reports;
    this.service = service;
    this.challenges = challenges;
    this.followUps = followUps;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Place place() {
    return Place.ASIDE;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return reports
        .latest(viewer, consultation.id())
        .map(
            latest ->
                templates.render(
                    "response/of-consultation.jte",
                    Map.of("messages", messages, "locale", locale, "slug", consultation.slug())));
  }

  @Override
  public String renderSidebar(EditionPage page) {
    return templates.render(
        "response/sidebar.jte",
        Map.of(
            "messages", messages,
            "locale", page.locale(),
            "challenges", readChallenges(page),
            "followUps", readFollowUps(page)));
  }

  @Override
  public Map<Integer, String> renderBelowParagraphs(EditionPage page) {
    var made = readChallenges(page);
    var followed = readFollowUps(page);
    var below = new HashMap<Integer, String>();
    for (var paragraph : page.report().paragraphs()) {
      below.put(
          paragraph.number(),
          templates.render(
              "response/below-paragraph.jte",
              Map.of(
                  "messages",
                  messages,
                  "locale",
                  page.locale(),
                  "challenges",
                  made,
                  "followUps",
                  followed,
                  "paragraph",
                  paragraph.number(),
                  "paragraphId",
                  paragraph.id())));
    }
    return below;
  }

  private ReadChallenges readChallenges(EditionPage page) {
    return challenges.of(page.viewer(), page.consultation(), page.edition(), page.latest());
  }

  private ReadFollowUps readFollowUps(EditionPage page) {
    return followUps.of(page.viewer(), page.consultation(), page.edition());
  }

  @Override
  public Map<String, String> renderBesideChanges(EditionComparison comparison) {
    var consultation = comparison.consultation();
    var html = new HashMap<String, String>();
    for (var challenge :
        service.accepted(
            comparison.viewer(),
            consultation.id(),
            comparison.from().publishedAt(),
            comparison.to().publishedAt())) {
      String rendered =
          templates.render(
              "response/accepted-challenge.jte",
              Map.of(
                  "messages",
                  messages,
                  "locale",
                  comparison.locale(),
                  "slug",
                  consultation.slug(),
                  "challenge",
                  challenge));
      html.merge(challenge.paragraphId(), rendered, String::concat);
    }
    return html;
  }

  @Override
  public List<EditionTab> listTabs(
      Viewer viewer, ConsultationDetails consultation, int edition, Locale locale) {
    return List.of(
        new EditionTab(
            ChallengeLinks.all(consultation.slug(), edition),
            messages.text(locale, "response.challenges"),
            service.of(viewer, consultation.id(), edition).size()),
        new EditionTab(
            FollowUpLinks.list(consultation.slug()),
            messages.text(locale, "response.follow-ups"),
            null));
  }
}
