package org.rapporteur.response.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.EditionTabs;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePage;
import org.springframework.stereotype.Component;

/// The page with all challenges to an edition, and the page with all follow-ups to a report.
@Component
class ResponsePage implements TemplatePage {

  private static final Pattern CHALLENGES =
      Pattern.compile("/consultations/([^/]+)/report/([1-9][0-9]{0,5})/challenges/?");

  private static final Pattern FOLLOW_UPS =
      Pattern.compile("/consultations/([^/]+)/report/follow-ups/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final EditionResponsesLoader loader;
  private final RenderedReports rendered;
  private final EditionTabs tabs;
  private final ViewerService viewers;
  private final Messages messages;

  ResponsePage(
      ConsultationService consultations,
      ReportService reports,
      EditionResponsesLoader loader,
      RenderedReports rendered,
      EditionTabs tabs,
      ViewerService viewers,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.loader = loader;
    this.rendered = rendered;
    this.tabs = tabs;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public Optional<Loaded> load(InitialPage.Request request) {
    return request
        .match(CHALLENGES)
        .map(path -> loadChallenges(request, path.group(1), Integer.parseInt(path.group(2))))
        .or(() -> request.match(FOLLOW_UPS).map(path -> loadFollowUps(request, path.group(1))));
  }

  private Loaded loadChallenges(InitialPage.Request request, String slug, int number) {
    var consultation = getConsultation(slug);
    var edition = reports.get(viewers.current(), consultation.id(), number);
    var latest = reports.getLatest(viewers.current(), consultation.id());
    var responses = loader.load(viewers.current(), consultation, edition, latest);
    var paragraphs =
        rendered.get(consultation.slug(), edition).paragraphs().stream()
            .filter(paragraph -> !responses.challengesTo(paragraph.number()).isEmpty())
            .toList();
    return createPage(
        request,
        responses,
        messages.text(request.locale(), "response.challenges.title", number),
        "response/challenges.jte",
        Map.of("paragraphs", paragraphs));
  }

  private Loaded loadFollowUps(InitialPage.Request request, String slug) {
    var consultation = getConsultation(slug);
    var latest = reports.getLatest(viewers.current(), consultation.id());
    var responses = loader.load(viewers.current(), consultation, latest, latest);
    var paragraphs = groupByParagraph(responses);
    var counts =
        paragraphs.stream()
            .flatMap(each -> each.status().stream())
            .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    return createPage(
        request,
        responses,
        messages.text(request.locale(), "response.follow-ups"),
        "response/follow-ups.jte",
        Map.of("paragraphs", paragraphs, "counts", counts));
  }

  private Loaded createPage(
      InitialPage.Request request,
      EditionResponses responses,
      String title,
      String template,
      Map<String, Object> ownModel) {
    var model = new HashMap<>(ownModel);
    model.put("language", LanguageTag.forContent(request.locale()));
    model.put("responses", responses);
    model.put(
        "tabs",
        tabs.list(
            viewers.current(),
            responses.consultation(),
            responses.edition().number(),
            request.locale()));
    return new Loaded(ResponseView.CSS_CLASS, title, "", template, model);
  }

  /// Lists the paragraphs of the latest edition, then those that it no longer has.
  private List<FollowedParagraph> groupByParagraph(EditionResponses responses) {
    var byParagraph =
        responses.followUps().stream()
            .collect(
                Collectors.groupingBy(
                    followUp -> followUp.paragraph().id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var slug = responses.consultation().slug();
    var grouped = new ArrayList<FollowedParagraph>();
    for (var paragraph : rendered.get(slug, responses.edition()).paragraphs()) {
      var own = byParagraph.remove(paragraph.id());
      if (own != null) {
        grouped.add(new FollowedParagraph(responses.edition(), paragraph, own));
      }
    }
    for (var own : byParagraph.values()) {
      var last =
          own.stream()
              .map(FollowUpDetails::paragraph)
              .max(Comparator.comparingInt(EditionParagraph::edition))
              .orElseThrow();
      var edition = reports.get(viewers.current(), responses.consultation().id(), last.edition());
      var paragraphs = rendered.get(slug, edition).paragraphs();
      grouped.add(new FollowedParagraph(edition, paragraphs.get(last.number() - 1), own));
    }
    return grouped;
  }

  private ConsultationDetails getConsultation(String slug) {
    return consultations.get(viewers.current(), Slug.fromPath(slug, "consultation"));
  }
}
