package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.InclusionProof;

/// A page of the public log, newest first, with the signed state of the whole log. Without root and
/// checkpoint nothing is signed at the moment.
@Schema(name = "Log")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogJson(
    String log,
    int size,
    @Nullable String root,
    @Nullable String checkpoint,
    List<Entry> items,
    @Nullable String next) {

  /// An entry; alone it comes with the proof that it is in the log.
  @Schema(name = "LogEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
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
      @Nullable Proof proof) {

    static Entry of(org.rapporteur.publiclog.Entry entry, @Nullable Proof proof) {
      return new Entry(
          entry.number(),
          entry.label(),
          entry.at(),
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

  /// RFC 9162, section 2.1.3: hashing the leaf with the path gives the root, which the checkpoint
  /// signs.
  @Schema(name = "InclusionProof")
  record Proof(int leafIndex, int size, List<String> path, String root, String checkpoint) {

    static Proof of(InclusionProof proof, Checkpoint checkpoint) {
      return new Proof(
          proof.leafIndex(), proof.size(), proof.path(), proof.root(), checkpoint.note());
    }
  }
}
