package org.rapporteur.response.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.rapporteur.consultation.ConsultationId;

/// A consultation's membership in a series.
@Entity
class SeriesMembership {

  @Id private long consultationId;

  private String name;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected SeriesMembership() {}

  SeriesMembership(ConsultationId consultation, SeriesName name) {
    this.consultationId = consultation.value();
    this.name = name.value();
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  SeriesName name() {
    return new SeriesName(name);
  }
}
