package org.rapporteur.report.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.comparison.ComparedEditions;
import org.rapporteur.report.page.EditionComparison;
import org.rapporteur.report.page.EditionPart;
import org.rapporteur.report.page.EditionTabs;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The page with the changes of an edition.
@Component
class ComparisonPage implements TemplatePage {

  static final String CSS_CLASS = "page-challenge";

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report/([1-9][0-9]{0,5})/comparison/?");

  private static final int MAX_CACHED = 20;

  private record Pair(String from, String to) {}

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ObjectProvider<EditionPart> parts;
  private final EditionTabs tabs;
  private final ViewerService viewers;
  private final Messages messages;
  private final Cache<Pair, ComparedEditions> compared =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  ComparisonPage(
      ConsultationService consultations,
      ReportService reports,
      ObjectProvider<EditionPart> parts,
      EditionTabs tabs,
      ViewerService viewers,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.parts = parts;
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
    var to = reports.get(viewer, consultation.id(), number);
    var from = reports.get(viewer, consultation.id(), parseFrom(request.parameter("from"), number));
    var comparison = new EditionComparison(viewer, consultation, from, to, request.locale());
    var page =
        new ReadComparison(
            LanguageTag.forContent(request.locale()),
            consultation,
            from,
            to,
            reports.editions(viewer, consultation.id()),
            compare(from, to),
            renderBesideChanges(comparison),
            request.parameter("show").equals("all"));
    return new Loaded(
        CSS_CLASS,
        messages.text(request.locale(), "report.comparison.title", number),
        "",
        "report/comparison.jte",
        Map.of("page", page, "tabs", tabs.list(viewer, consultation, number, request.locale())));
  }

  /// Returns the number of the earlier edition. Without a parameter, it is the previous edition.
  private static int parseFrom(String parameter, int edition) {
    int from = parameter.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(parameter) : edition - 1;
    if (from < 1 || from >= edition) {
      throw new NotFound("edition", parameter);
    }
    return from;
  }

  private ComparedEditions compare(Edition from, Edition to) {
    return compared.get(
        new Pair(from.hash(), to.hash()),
        pair -> ComparedEditions.of(reports.document(from), reports.document(to)));
  }

  private Map<String, String> renderBesideChanges(EditionComparison comparison) {
    var beside = new HashMap<String, String>();
    parts
        .orderedStream()
        .forEach(
            part ->
                part.renderBesideChanges(comparison)
                    .forEach((paragraph, html) -> beside.merge(paragraph, html, String::concat)));
    return beside;
  }
}
