package org.rapporteur.intake;

import java.util.Map;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Records imports in the public log, with the SHA-256 hash of the file.
@Component
class ImportLog {

  private static final String KIND = "comments-imported";

  private final PublicLogService publicLog;
  private final ImportRunSql runs;

  ImportLog(PublicLogService publicLog, ImportRunSql runs) {
    this.publicLog = publicLog;
    this.runs = runs;
  }

  /// Does nothing if the import added no comment.
  void record(ImportRun run, Slug consultation) {
    var numbers = run.numbers();
    if (numbers == null) {
      return;
    }
    // Only an administrator can run the command on the server, and the command has no signed-in
    // person.
    String role = runs.isStartedByPerson(run.id()) ? "secretariat" : "administrator";
    var facts =
        Map.of(
            "fileDigest",
            run.file().hash(),
            "imported",
            String.valueOf(run.counts().imported()),
            "numbers",
            "C%d–C%d".formatted(numbers.first(), numbers.last()));
    publicLog.record(
        new LogName(consultation.value()),
        new EntryDraft(KIND, consultation.value(), role, facts, null, null));
  }
}
