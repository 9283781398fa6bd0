package org.rapporteur.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// One import of a file into a consultation.
/// @param numbers the numbers of the new comments; null if there are none
/// @param failure the message code of the refusal that ended a failed import; null for other states
public record ImportRun(
    ImportRunId id,
    ConsultationId consultation,
    ImportFile file,
    ImportState state,
    ImportCounts counts,
    @Nullable CommentNumberRange numbers,
    Instant startedAt,
    @Nullable String failure) {

  /// The first and the last number of the comments that an import added. Comments that were posted
  /// during the import have numbers between them.
  public record CommentNumberRange(int first, int last) {}

  /// The row counts of an import.
  /// @param total rows of the file
  /// @param done rows that were imported, already present or rejected
  /// @param imported new comments
  /// @param alreadyPresent rows imported before
  /// @param rejected rows that could not be imported
  /// @param replies imported rows that name a parent
  /// @param orphans imported replies that became threads because their parent is missing
  public record ImportCounts(
      int total,
      int done,
      int imported,
      int alreadyPresent,
      int rejected,
      int replies,
      int orphans) {

    /// The imported comments that start a thread.
    public int threads() {
      return imported - replies + orphans;
    }
  }

  /// The file of an import.
  /// @param hash SHA-256 of the content
  /// @param uploadName the name in the upload store; null for a file of the command line
  public record ImportFile(String hash, String name, @Nullable String uploadName) {}

  public boolean isRunning() {
    return state == ImportState.RUNNING;
  }
}
