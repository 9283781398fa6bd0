package org.rapporteur.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// One file on its way into one consultation.
///
/// @param total rows of the file
/// @param done rows that need nothing more
/// @param taken comments made; `known` were there before, `leftOut` cannot be taken
/// @param orphans of the taken replies, those that became threads of their own
public record ImportRun(
    ImportRunId id,
    ConsultationId consultation,
    String source,
    String fileName,
    @Nullable String storedFile,
    ImportState state,
    int total,
    int done,
    int taken,
    int known,
    int leftOut,
    int orphans,
    int replies,
    @Nullable Integer firstNumber,
    @Nullable Integer lastNumber,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  public boolean isRunning() {
    return state == ImportState.RUNNING;
  }

  public int threads() {
    return taken - replies + orphans;
  }
}
