package org.rapporteur.synthesis.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.rapporteur.consultation.ConsultationId;

/// The kappa from which counts of a consultation may rest on the codes of the model.
@Entity
class ModelKappa {

  static final double DEFAULT = 0.7;

  @Id private long consultationId;
  private double minKappa;

  protected ModelKappa() {}

  ModelKappa(ConsultationId consultation, double minKappa) {
    this.consultationId = consultation.value();
    this.minKappa = minKappa;
  }

  double minKappa() {
    return minKappa;
  }
}
