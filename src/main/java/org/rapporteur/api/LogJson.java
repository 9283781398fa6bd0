package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.InclusionProof;
import org.rapporteur.publiclog.LogEntry;

/// A page of the public log, newest first, with the signed state of the whole log. Root and
/// checkpoint are null while nothing can be signed.
@Schema(name = "Log")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogJson(
    String log,
    int size,
    @Nullable String root,
    @Nullable String checkpoint,
    List<LogEntryJson> items,
    @Nullable String next) {

  /// A log entry. A single entry includes its inclusion proof. The components are flat, because
  /// they are the fields of the published JSON.
  @Schema(name = "LogEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LogEntryJson(
      int number,
      String label,
      Instant at,
      String kind,
      String subject,
      String role,
      Map<String, String> facts,
      @Nullable String text,
      @Nullable String textSalt,
      @Nullable Boolean textErased,
      String leaf,
      String leafHash,
      @Nullable InclusionProofJson proof) {

    static LogEntryJson withoutProof(LogEntry entry) {
      return from(entry, null);
    }

    static LogEntryJson from(LogEntry entry, @Nullable InclusionProofJson proof) {
      return new LogEntryJson(
          entry.number(),
          entry.label(),
          entry.recordedAt(),
          entry.kind(),
          entry.subject(),
          entry.actorRole(),
          entry.facts(),
          entry.text(),
          entry.textSalt(),
          entry.textErased() ? Boolean.TRUE : null,
          entry.leaf(),
          entry.leafHash(),
          proof);
    }
  }

  /// Proof that the entry is in the log with this signed root (RFC 9162, section 2.1.3).
  @Schema(name = "InclusionProof")
  record InclusionProofJson(
      int leafIndex, int size, List<String> path, String root, String checkpoint) {

    static InclusionProofJson from(InclusionProof proof, Checkpoint checkpoint) {
      return new InclusionProofJson(
          proof.leafIndex(), proof.size(), proof.path(), proof.root(), checkpoint.note());
    }
  }
}
