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

/// Adds challenges and follow-ups to the pages about an edition, and links the follow-ups from the
/// page of the consultation.
@Component
@Order(1)
class ResponseParts implements ConsultationPart, EditionPart {

  private final ReportService reports;
  private final ChallengeService challenges;
  private final EditionResponsesLoader loader;
  private final HtmlTemplates templates;
  private final Messages messages;

  ResponseParts(
      ReportService reports,
      ChallengeService challenges,
      EditionResponsesLoader loader,
      HtmlTemplates templates,
      Messages messages) {
    this.reports = reports;
    this.challenges = challenges;
    this.loader = loader;
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
                    "response/link.jte",
                    Map.of(
                        "path", FollowUpLinks.list(consultation.slug()),
                        "text", messages.text(locale, "response.follow-ups"))));
  }

  @Override
  public Html render(EditionPage page) {
    var responses = loader.load(page.viewer(), page.consultation(), page.edition(), page.latest());
    var model = new HashMap<String, Object>();
    model.put("messages", messages);
    model.put("locale", page.locale());
    model.put("responses", responses);
    var below = new HashMap<Integer, String>();
    String sidebar = templates.render("response/sidebar.jte", model);
    for (var paragraph : page.report().paragraphs()) {
      model.put("paragraph", paragraph);
      below.put(paragraph.number(), templates.render("response/below-paragraph.jte", model));
    }
    return new Html(sidebar, below);
  }

  @Override
  public Map<String, String> renderBesideChanges(EditionComparison comparison) {
    var consultation = comparison.consultation();
    var html = new HashMap<String, String>();
    for (var challenge :
        challenges.listAccepted(
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
      html.merge(challenge.paragraph().id(), rendered, String::concat);
    }
    return html;
  }

  @Override
  public List<EditionTab> listTabs(
      Viewer viewer, ConsultationDetails consultation, int edition, Locale locale) {
    return List.of(
        new EditionTab(
            ChallengeLinks.list(consultation.slug(), edition),
            messages.text(locale, "response.challenges"),
            challenges.list(viewer, consultation.id(), edition).size()),
        new EditionTab(
            FollowUpLinks.list(consultation.slug()),
            messages.text(locale, "response.follow-ups"),
            null));
  }
}
