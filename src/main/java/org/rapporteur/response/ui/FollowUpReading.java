package org.rapporteur.response.ui;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.response.followup.FollowUpService;
import org.springframework.stereotype.Component;

/// Brings together what pages show of what followed a report.
@Component
class FollowUpReading {

  private final FollowUpService followUps;

  FollowUpReading(FollowUpService followUps) {
    this.followUps = followUps;
  }

  ReadFollowUps of(Viewer viewer, ConsultationDetails consultation, Edition edition) {
    return new ReadFollowUps(
        consultation,
        edition.number(),
        followUps.list(viewer, consultation.id()),
        viewer.isSecretariatIn(consultation.id().scope()));
  }
}
