package org.rapporteur.synthesis.draft;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;

/// Guards the drafts of a consultation.
public final class DraftAccess {

  private DraftAccess() {}

  public static PersonId requireSecretariat(Viewer viewer, ConsultationId consultation) {
    return viewer.requireSecretariat(consultation.scope(), "synthesize");
  }
}
