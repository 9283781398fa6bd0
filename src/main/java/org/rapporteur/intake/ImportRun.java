package org.rapporteur.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// One import of a file into a consultation.
/// @param numbers numbers of the new comments; null if there are none
/// @param failure message code of the refusal that ended a failed import
public record ImportRun(
    ImportRunId id,
    ConsultationId consultation,
    ImportFile file,
    ImportState state,
    ImportCounts counts,
    @Nullable CommentNumberRange numbers,
    Instant startedAt,
    @Nullable String failure) {

  public boolean isRunning() {
    return state == ImportState.RUNNING;
  }
}
