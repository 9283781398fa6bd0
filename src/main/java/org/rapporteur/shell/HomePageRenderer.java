package org.rapporteur.shell;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.part.ConsultationListPart;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders the home page for the initial page and for the live view.
@Component
class HomePageRenderer implements InitialPage {

  static final String CSS_CLASS = "page-home";

  private static final int MAX_QUERY_LENGTH = 100;

  private final ConsultationService consultations;
  private final ObjectProvider<ParticipationCounts> counts;
  private final ObjectProvider<ConsultationListPart> parts;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;
  private final Clock clock;

  HomePageRenderer(
      ConsultationService consultations,
      ObjectProvider<ParticipationCounts> counts,
      ObjectProvider<ConsultationListPart> parts,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages,
      Clock clock) {
    this.consultations = consultations;
    this.counts = counts;
    this.parts = parts;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Optional<Content> render(Request request) {
    if (!request.path().equals("/")) {
      return Optional.empty();
    }
    return Optional.of(
        new Content(
            messages.text(request.locale(), "shell.home.title"),
            messages.text(request.locale(), "shell.home.lead"),
            StatelessHtml.wrap(CSS_CLASS, renderHtml(request))));
  }

  String renderHtml(Request request) {
    return templates.render(
        "shell/home.jte",
        Map.of("messages", messages, "locale", request.locale(), "page", load(request)));
  }

  private HomePage load(Request request) {
    var published = consultations.listPublic();
    String query = request.parameter("q").strip();
    return new HomePage(
        published,
        countParticipation(published),
        renderParts(published, request.locale()),
        query.length() > MAX_QUERY_LENGTH ? "" : query,
        HomePage.Order.parse(request.parameter("sort")),
        LanguageTag.forContent(request.locale()),
        clock.instant());
  }

  private @Nullable Map<ConsultationId, ParticipationTotals> countParticipation(
      List<ConsultationDetails> published) {
    var participationCounts = counts.getIfAvailable();
    return participationCounts == null
        ? null
        : participationCounts.countByConsultation(
            published.stream().map(ConsultationDetails::id).toList());
  }

  private Map<ConsultationId, String> renderParts(
      List<ConsultationDetails> published, Locale locale) {
    var viewer = viewers.current();
    return parts
        .orderedStream()
        .flatMap(part -> part.renderHtml(viewer, published, locale).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, String::concat));
  }
}
