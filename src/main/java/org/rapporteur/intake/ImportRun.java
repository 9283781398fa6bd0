package org.rapporteur.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// One import of a file into a consultation.
/// @param total rows of the file
/// @param done rows that are finished
/// @param imported new comments
/// @param alreadyPresent rows imported before
/// @param rejected rows that could not be imported
/// @param orphans imported replies that became threads because their parent is missing
public record ImportRun(
    ImportRunId id,
    ConsultationId consultation,
    String fileHash,
    String fileName,
    @Nullable String uploadName,
    ImportState state,
    int total,
    int done,
    int imported,
    int alreadyPresent,
    int rejected,
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
    return imported - replies + orphans;
  }
}
