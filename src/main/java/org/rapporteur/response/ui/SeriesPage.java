package org.rapporteur.response.ui;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.series.SeriesLinks;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePage;
import org.springframework.stereotype.Component;

/// The page of a series with its consultations, their participation and follow-ups.
@Component
public class SeriesPage implements TemplatePage {

  /// A consultation of the series. The class is public because the template uses this record.
  public record Item(
      ConsultationDetails consultation,
      @Nullable ParticipationTotals participation,
      List<FollowUpDetails> followUps) {

    /// Returns the year of the opening in the consultation's time zone, or an empty text.
    public String year() {
      var schedule = consultation.schedule();
      var opensAt = schedule.opensAt();
      return opensAt == null ? "" : String.valueOf(opensAt.atZone(schedule.zone()).getYear());
    }
  }

  private final SeriesService series;
  private final ReportService reports;
  private final FollowUpService followUps;
  private final ParticipationCounts counts;
  private final Messages messages;
  private final Clock clock;

  SeriesPage(
      SeriesService series,
      ReportService reports,
      FollowUpService followUps,
      ParticipationCounts counts,
      Messages messages,
      Clock clock) {
    this.series = series;
    this.reports = reports;
    this.followUps = followUps;
    this.counts = counts;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Optional<Loaded> load(InitialPage.Request request) {
    return request.path().equals(SeriesLinks.PATH)
        ? Optional.of(load(request, SeriesName.fromParameter(request.parameter(SeriesLinks.NAME))))
        : Optional.empty();
  }

  private Loaded load(InitialPage.Request request, SeriesName name) {
    var consultations = series.listConsultations(name);
    var participation =
        counts.countByConsultation(consultations.stream().map(ConsultationDetails::id).toList());
    return new Loaded(
        FollowUpListView.CSS_CLASS,
        name.value(),
        messages.text(request.locale(), "response.series.lead"),
        "response/series.jte",
        Map.of(
            "language", LanguageTag.forContent(request.locale()),
            "name", name,
            "now", clock.instant(),
            "items",
                consultations.stream()
                    .map(each -> new Item(each, participation.get(each.id()), listFollowUps(each)))
                    .toList()));
  }

  private List<FollowUpDetails> listFollowUps(ConsultationDetails consultation) {
    return reports.latest(Viewer.VISITOR, consultation.id()).isPresent()
        ? followUps.list(Viewer.VISITOR, consultation.id())
        : List.of();
  }
}
