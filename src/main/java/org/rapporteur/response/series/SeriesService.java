package org.rapporteur.response.series;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.response.PublicActs;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Service;

/// Series: the secretariat names the series of its consultation, also after the consultation was
/// archived.
@Service
public class SeriesService {

  private static final Comparator<ConsultationDetails> NEWEST_FIRST =
      Comparator.comparing(
              (ConsultationDetails each) ->
                  Objects.requireNonNullElse(each.schedule().opensAt(), Instant.MAX))
          .reversed();

  private final SeriesMembershipRepository memberships;
  private final ConsultationService consultations;
  private final PublicActs acts;

  SeriesService(
      SeriesMembershipRepository memberships, ConsultationService consultations, PublicActs acts) {
    this.memberships = memberships;
    this.consultations = consultations;
    this.acts = acts;
  }

  /// Sets the series of a consultation.
  ///
  /// @param name null removes the consultation from its series
  public void set(Viewer viewer, ConsultationId consultation, @Nullable SeriesName name) {
    viewer.requireSecretariat(consultation.scope(), "series");
    acts.run(
        consultation,
        () -> {
          var current = memberships.findById(consultation.value());
          if (!current.map(SeriesMembership::name).equals(Optional.ofNullable(name))) {
            if (name == null) {
              memberships.delete(current.orElseThrow());
              record(viewer, consultation, "series-left", current.orElseThrow().name());
            } else {
              memberships.save(new SeriesMembership(consultation, name));
              record(viewer, consultation, "series-joined", name);
            }
          }
          return current;
        });
  }

  public Optional<SeriesName> find(ConsultationDetails consultation) {
    return memberships.findById(consultation.id().value()).map(SeriesMembership::name);
  }

  /// Lists the public consultations of a series, newest first.
  public List<ConsultationDetails> listConsultations(SeriesName name) {
    var found =
        memberships.findByName(name.value()).stream()
            .map(membership -> consultations.get(membership.consultation()))
            .filter(each -> each.phase().isPublic())
            .sorted(NEWEST_FIRST)
            .toList();
    if (found.isEmpty()) {
      throw new NotFound("series", name.value());
    }
    return found;
  }

  public List<String> listNames() {
    return memberships.listNames();
  }

  /// The log has no entries for a consultation that is not public yet.
  private void record(Viewer viewer, ConsultationId consultation, String kind, SeriesName name) {
    var details = consultations.get(consultation);
    if (details.phase().isPublic()) {
      acts.record(
          details,
          new EntryDraft(
              kind,
              details.slug().value(),
              "secretariat",
              Map.of("series", name.value()),
              null,
              viewer.name()));
    }
  }
}
