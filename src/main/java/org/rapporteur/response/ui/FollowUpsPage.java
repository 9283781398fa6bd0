package org.rapporteur.response.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.EditionTabs;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePage;
import org.springframework.stereotype.Component;

/// The page with all follow-ups to a report.
@Component
class FollowUpsPage implements TemplatePage {

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/report/follow-ups/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final EditionResponsesLoader loader;
  private final RenderedReports rendered;
  private final EditionTabs tabs;
  private final ViewerService viewers;
  private final Messages messages;

  FollowUpsPage(
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
    return request.match(PATH).map(path -> load(request, path.group(1)));
  }

  private Loaded load(InitialPage.Request request, String slug) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var latest = reports.getLatest(viewer, consultation.id());
    var responses = loader.load(viewer, consultation, latest, latest);
    var paragraphs = groupByParagraph(viewer, consultation, latest, responses.followUps());
    return new Loaded(
        ResponseView.CSS_CLASS,
        messages.text(request.locale(), "response.follow-ups"),
        "",
        "response/follow-ups.jte",
        Map.of(
            "language",
            LanguageTag.forContent(request.locale()),
            "responses",
            responses,
            "paragraphs",
            paragraphs,
            "counts",
            paragraphs.stream()
                .flatMap(each -> each.status().stream())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting())),
            "tabs",
            tabs.list(viewer, consultation, latest.number(), request.locale())));
  }

  /// Lists the paragraphs of the latest edition, then those that it no longer has.
  private List<FollowedParagraph> groupByParagraph(
      Viewer viewer,
      ConsultationDetails consultation,
      Edition latest,
      List<FollowUpDetails> followUps) {
    var byParagraph =
        followUps.stream()
            .collect(
                Collectors.groupingBy(
                    followUp -> followUp.paragraph().id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var grouped = new ArrayList<FollowedParagraph>();
    for (var paragraph : rendered.get(consultation.slug(), latest).paragraphs()) {
      var own = byParagraph.remove(paragraph.id());
      if (own != null) {
        grouped.add(new FollowedParagraph(latest, paragraph, own));
      }
    }
    for (var own : byParagraph.values()) {
      int number = own.stream().mapToInt(each -> each.paragraph().edition()).max().orElseThrow();
      var edition = reports.get(viewer, consultation.id(), number);
      var last =
          own.stream()
              .filter(each -> each.paragraph().edition() == number)
              .findFirst()
              .orElseThrow();
      var paragraphs = rendered.get(consultation.slug(), edition).paragraphs();
      grouped.add(
          new FollowedParagraph(edition, paragraphs.get(last.paragraph().number() - 1), own));
    }
    return grouped;
  }
}
