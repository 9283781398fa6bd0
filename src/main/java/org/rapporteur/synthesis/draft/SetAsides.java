package org.rapporteur.synthesis.draft;

import static org.rapporteur.shared.Columns.toUtc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.CommentManifest;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The comments that people leave out of a report: why, and that the public can see that they did.
@Component
public class SetAsides {

  private final JdbcClient database;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final Clock clock;

  SetAsides(
      JdbcClient database, ConsultationService consultations, PublicLogService log, Clock clock) {
    this.database = database;
    this.consultations = consultations;
    this.log = log;
    this.clock = clock;
  }

  public List<SetAsideComment> byPeople(long draft) {
    return database
        .sql(
            """
            SELECT number, reason, duplicate_of FROM synthesis_comment
             WHERE synthesis_id = ? AND set_aside_by IS NOT NULL AND reason IS NOT NULL ORDER BY number
            """)
        .param(draft)
        .query(ReadComments.SET_ASIDE)
        .list();
  }

  public void add(long draft, SourceComment comment, SetAsideComment aside, PersonId by) {
    database
        .sql(
            """
            INSERT INTO synthesis_comment (synthesis_id, number, revision, digest, reason, duplicate_of, set_aside_by, set_aside_at)
            VALUES (:draft, :number, :revision, :digest, :reason, :duplicate, :by, :at)
            ON DUPLICATE KEY UPDATE reason = :reason, duplicate_of = :duplicate, set_aside_by = :by, set_aside_at = :at
            """)
        .param("draft", draft)
        .param("number", aside.comment())
        .param("revision", comment.revision())
        .param("digest", CommentManifest.digest(comment.salt(), comment.plainText()))
        .param("reason", aside.reason().name())
        .param("duplicate", aside.duplicateOf())
        .param("by", by.value())
        .param("at", toUtc(clock.instant()))
        .update();
  }

  /// Whether it was set aside.
  public boolean remove(long draft, int comment) {
    return database
            .sql(
                """
                UPDATE synthesis_comment SET reason = NULL, duplicate_of = NULL, set_aside_by = NULL, set_aside_at = NULL
                 WHERE synthesis_id = ? AND number = ? AND reason IS NOT NULL
                """)
            .params(draft, comment)
            .update()
        == 1;
  }

  /// What people set aside in one draft stays so in the next, also what came after both were made,
  /// and what they took up again is taken up in it.
  public void carry(long before, long draft) {
    database
        .sql(
            """
            INSERT INTO synthesis_comment (synthesis_id, number, revision, digest, reason, duplicate_of, set_aside_by, set_aside_at)
            SELECT :draft, b.number, b.revision, b.digest, b.reason, b.duplicate_of, b.set_aside_by, b.set_aside_at
              FROM synthesis_comment b
             WHERE b.synthesis_id = :before AND b.set_aside_by IS NOT NULL
               AND (b.number > (SELECT COALESCE(MAX(l.number), 0) FROM synthesis_comment l WHERE l.synthesis_id = :draft)
                 OR EXISTS (SELECT 1 FROM synthesis_comment c WHERE c.synthesis_id = :draft AND c.number = b.number))
                ON DUPLICATE KEY UPDATE reason = VALUES(reason), duplicate_of = VALUES(duplicate_of),
                   set_aside_by = VALUES(set_aside_by), set_aside_at = VALUES(set_aside_at)
            """)
        .param("before", before)
        .param("draft", draft)
        .update();
    database
        .sql(
            """
            UPDATE synthesis_comment c JOIN synthesis_comment b ON b.synthesis_id = :before AND b.number = c.number
               SET c.reason = NULL, c.duplicate_of = NULL, c.set_aside_by = NULL, c.set_aside_at = NULL
             WHERE c.synthesis_id = :draft AND c.reason IS NOT NULL AND b.reason IS NULL AND b.revision = c.revision
               AND c.number IN (SELECT e.comment FROM synthesis_edit e JOIN synthesis s ON s.id = e.synthesis_id
                                 WHERE s.consultation_id = (SELECT n.consultation_id FROM synthesis n WHERE n.id = :draft)
                                   AND e.act = 'TAKEN_UP_AGAIN' AND NOT e.undone)
            """)
        .param("before", before)
        .param("draft", draft)
        .update();
  }

  /// That people leave a comment out of the report is a public act; last, because the log is locked
  /// last.
  public void tell(
      Viewer viewer, ConsultationId consultation, int comment, @Nullable SetAsideReason reason) {
    log.record(
        new LogName(consultations.get(consultation).slug().value()),
        new EntryDraft(
            reason == null ? "comment-taken-up-again" : "comment-set-aside",
            "C" + comment,
            "secretariat",
            reason == null ? Map.of() : Map.of("reason", reason.code()),
            null,
            viewer.name()));
  }
}
