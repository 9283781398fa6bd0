package org.rapporteur.response.ui;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.EditionTabs;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePage;
import org.springframework.stereotype.Component;

/// The page with all challenges to an edition.
@Component
class ChallengesPage implements TemplatePage {

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report/([1-9][0-9]{0,5})/challenges/?");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final RenderedReports rendered;
  private final EditionResponsesLoader loader;
  private final EditionTabs tabs;
  private final ViewerService viewers;
  private final Messages messages;

  ChallengesPage(
      ConsultationService consultations,
      ReportService reports,
      RenderedReports rendered,
      EditionResponsesLoader loader,
      EditionTabs tabs,
      ViewerService viewers,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.rendered = rendered;
    this.loader = loader;
    this.tabs = tabs;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public Optional<Loaded> load(InitialPage.Request request) {
    return request
        .match(PATH)
        .map(path -> load(request, path.group(1), Integer.parseInt(path.group(2))));
  }

  private Loaded load(InitialPage.Request request, String slug, int number) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var edition = reports.get(viewer, consultation.id(), number);
    var latest = reports.getLatest(viewer, consultation.id());
    var responses = loader.load(viewer, consultation, edition, latest);
    return new Loaded(
        ResponseView.CSS_CLASS,
        messages.text(request.locale(), "response.challenges.title", number),
        "",
        "response/challenges.jte",
        Map.of(
            "language", LanguageTag.forContent(request.locale()),
            "responses", responses,
            "paragraphs",
                rendered.get(consultation.slug(), edition).paragraphs().stream()
                    .filter(paragraph -> !responses.challengesTo(paragraph.number()).isEmpty())
                    .toList(),
            "tabs", tabs.list(viewer, consultation, number, request.locale())));
  }
}
