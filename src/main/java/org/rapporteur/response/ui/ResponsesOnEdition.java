package org.rapporteur.response.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.EditionPage;
import org.rapporteur.report.page.EditionPart;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Adds challenges and follow-ups to the page of an edition, and links them from the consultation.
@Component
@Order(1)
class ResponsesOnEdition implements ConsultationPart, EditionPart {

  private final ReportService reports;
  private final ChallengeReading challenges;
  private final FollowUpReading followUps;
  private final HtmlTemplates templates;
  private final Messages messages;

  ResponsesOnEdition(
      ReportService reports,
      ChallengeReading challenges,
      FollowUpReading followUps,
      HtmlTemplates templates,
      Messages messages) {
    this.reports = reports;
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
}
