package org.rapporteur.response.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.series.SeriesLinks;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws the page of a series, for the page as delivered and the live view.
@Component
class SeriesPages implements InitialPage {

  private final SeriesService series;
  private final ReportService reports;
  private final FollowUpService followUps;
  private final ObjectProvider<ParticipationCounts> counts;
  private final HtmlTemplates templates;
  private final Messages messages;
  private final Clock clock;

  SeriesPages(
      SeriesService series,
      ReportService reports,
      FollowUpService followUps,
      ObjectProvider<ParticipationCounts> counts,
      HtmlTemplates templates,
      Messages messages,
      Clock clock) {
    this.series = series;
    this.reports = reports;
    this.followUps = followUps;
    this.counts = counts;
    this.templates = templates;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Optional<Content> render(Request request) {
    if (!request.path().equals(SeriesLinks.PATH)) {
      return Optional.empty();
    }
    var page = read(request.parameter(SeriesLinks.NAME), request.locale());
    return Optional.of(
        new Content(
            page.name().value(),
            messages.text(request.locale(), "response.series.lead"),
            StatelessHtml.wrap(AllFollowUpPages.KIND, html(page, request.locale()))));
  }

  ReadSeries read(String typed, Locale locale) {
    var name = SeriesName.inAddress(typed);
    var consultations = series.consultations(name);
    var turnouts = turnouts(consultations);
    return new ReadSeries(
        LanguageTag.forContent(locale),
        name,
        consultations.stream()
            .map(each -> new ReadSeries.Held(each, turnouts.get(each.id()), followUps(each)))
            .toList(),
        clock.instant());
  }

  String html(ReadSeries page, Locale locale) {
    return templates.render(
        "response/series.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }

  private Map<ConsultationId, ParticipationTotals> turnouts(
      List<ConsultationDetails> consultations) {
    var counted = counts.getIfAvailable();
    return counted == null
        ? Map.of()
        : counted.countByConsultation(consultations.stream().map(ConsultationDetails::id).toList());
  }

  private List<FollowUpDetails> followUps(ConsultationDetails consultation) {
    return reports.latest(Viewer.VISITOR, consultation.id()).isPresent()
        ? followUps.of(Viewer.VISITOR, consultation.id())
        : List.of();
  }
}
