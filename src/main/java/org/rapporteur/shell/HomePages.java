package org.rapporteur.shell;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.part.ListedPart;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws the first page, once for the page as delivered and the live view.
@Component
class HomePages implements FirstPage {

  static final String KIND = "page-home";

  private static final int MAX_QUERY = 100;

  private final ConsultationService consultations;
  private final ObjectProvider<ParticipationCounts> counts;
  private final ObjectProvider<ListedPart> parts;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;
  private final Clock clock;

  HomePages(
      ConsultationService consultations,
      ObjectProvider<ParticipationCounts> counts,
      ObjectProvider<ListedPart> parts,
      Viewers viewers,
      Templates templates,
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
  public Optional<Content> at(Request request) {
    if (!request.path().equals("/")) {
      return Optional.empty();
    }
    return Optional.of(
        new Content(
            messages.text(request.locale(), "shell.home.title"),
            messages.text(request.locale(), "shell.home.lead"),
            DeliveredHtml.block(KIND, html(request.query(), request.locale()))));
  }

  String html(Map<String, List<String>> query, Locale locale) {
    var page = page(first(query, "q"), HomePage.Order.of(first(query, "sort")), locale);
    return templates.html(
        "shell/home.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }

  private HomePage page(String query, HomePage.Order order, Locale locale) {
    var all = consultations.listPublic();
    var counted = counts.getIfAvailable();
    return new HomePage(
        all,
        counted == null ? null : counted.of(all.stream().map(ConsultationDetails::id).toList()),
        parts(all, locale),
        query,
        order,
        new LanguageTag(locale.getLanguage()),
        clock.instant());
  }

  private Map<ConsultationId, String> parts(List<ConsultationDetails> all, Locale locale) {
    var viewer = viewers.current();
    var html = new HashMap<ConsultationId, String>();
    parts
        .orderedStream()
        .forEach(
            part ->
                part.html(viewer, all, locale).forEach((c, h) -> html.merge(c, h, String::concat)));
    return html;
  }

  private static String first(Map<String, List<String>> query, String name) {
    String typed = query.getOrDefault(name, List.of("")).getFirst().strip();
    return typed.length() > MAX_QUERY ? "" : typed;
  }
}
