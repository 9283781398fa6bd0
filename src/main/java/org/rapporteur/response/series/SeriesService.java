package org.rapporteur.response.series;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Series: the secretariat names to which one its consultation belongs, at any time, since the
/// first of a series is often archived when the second is prepared.
@Service
public class SeriesService {

  private static final Comparator<ConsultationDetails> NEWEST =
      Comparator.comparing(
              (ConsultationDetails each) ->
                  Objects.requireNonNullElse(each.schedule().opensAt(), Instant.MAX))
          .reversed();

  private final SeriesRepository series;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final Transactions transactions;

  SeriesService(
      SeriesRepository series,
      ConsultationService consultations,
      PublicLogService log,
      Transactions transactions) {
    this.series = series;
    this.consultations = consultations;
    this.log = log;
    this.transactions = transactions;
  }

  /// Instead of another that it belonged to.
  public void join(Viewer viewer, ConsultationId consultation, SeriesName name) {
    viewer.requireSecretariat(consultation.scope(), "series");
    transactions.write(
        () -> {
          if (!series.of(consultation).equals(Optional.of(name))) {
            series.put(consultation, name);
            record(viewer, consultation, "series-joined", name);
          }
        });
  }

  public void leave(Viewer viewer, ConsultationId consultation) {
    viewer.requireSecretariat(consultation.scope(), "series");
    transactions.write(
        () ->
            series
                .of(consultation)
                .ifPresent(
                    name -> {
                      series.remove(consultation);
                      record(viewer, consultation, "series-left", name);
                    }));
  }

  public Optional<SeriesName> of(ConsultationDetails consultation) {
    return series.of(consultation.id());
  }

  /// Those that are public, the newest first.
  public List<ConsultationDetails> consultations(SeriesName name) {
    var found =
        series.in(name).stream()
            .map(consultations::get)
            .filter(each -> each.phase().isPublic())
            .sorted(NEWEST)
            .toList();
    if (found.isEmpty()) {
      throw new NotFound("series", name);
    }
    return found;
  }

  /// To choose among.
  public List<SeriesName> names() {
    return series.names();
  }

  /// Nothing of what is only prepared is in the log.
  private void record(Viewer viewer, ConsultationId consultation, String kind, SeriesName name) {
    var details = consultations.get(consultation);
    if (details.phase().isPublic()) {
      String slug = details.slug().value();
      log.record(
          new LogName(slug),
          new EntryDraft(
              kind, slug, "secretariat", Map.of("series", name.value()), null, viewer.name()));
    }
  }
}
