package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentSql;
import org.rapporteur.discussion.submission.PublicSubmissionService.SubmissionAttachmentText;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the files of submissions in the attachment table. A file with a `place` still waits with
/// the draft of its delegation.
@Component
class SubmissionFileSql {

  static final String DRAFT_PLACE = "submission";

  private static final String SELECT =
      "SELECT a.id, a.submission_id, a.hash, a.name, a.media_type, a.size, a.reading FROM attachment a ";

  private static final String IS_WAITING =
      "a.consultation_id = ? AND a.delegation_id = ? AND a.place IS NOT NULL";

  private final JdbcClient database;
  private final AttachmentSql attachmentSql;

  SubmissionFileSql(JdbcClient database, AttachmentSql attachmentSql) {
    this.database = database;
    this.attachmentSql = attachmentSql;
  }

  AttachmentDetails insert(
      PersonId person,
      ConsultationId consultation,
      DelegationId delegation,
      FileStorage.ReceivedFile file,
      String name,
      Instant now) {
    return attachmentSql.insert(
        new AttachmentSql.DraftOwner(person, consultation, null, delegation, DRAFT_PLACE),
        file,
        name,
        now);
  }

  List<AttachmentDetails> listWaiting(ConsultationId consultation, DelegationId delegation) {
    return database
        .sql(SELECT + "WHERE " + IS_WAITING + " ORDER BY a.id")
        .params(consultation.value(), delegation.value())
        .query((row, n) -> AttachmentDetails.fromRow(row))
        .list();
  }

  /// Returns how many files were attached.
  int attach(Collection<AttachmentDetails> files, SubmissionId submission) {
    return database
        .sql(
            "UPDATE attachment SET submission_id = :submission, place = NULL WHERE id IN (:ids) AND place IS NOT NULL")
        .param("submission", submission.value())
        .param("ids", files.stream().map(file -> file.id().value()).toList())
        .update();
  }

  /// Public files in the order added, valid while the submission is public.
  Map<SubmissionId, List<AttachmentDetails>> listPublic(Collection<SubmissionId> submissions) {
    var found = new HashMap<SubmissionId, List<AttachmentDetails>>();
    database
        .sql(SELECT + "WHERE a.submission_id IN (:ids) AND NOT a.sealed ORDER BY a.id")
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new SubmissionId(row.getLong("submission_id")), s -> new ArrayList<>(2))
                  .add(AttachmentDetails.fromRow(row));
            });
    return found;
  }

  /// Extracted texts of public files in the order added, each cut to `maxCharacters`.
  Map<SubmissionId, List<SubmissionAttachmentText>> listTexts(
      Collection<SubmissionId> submissions, int maxCharacters) {
    var found = new HashMap<SubmissionId, List<SubmissionAttachmentText>>();
    database
        .sql(
            """
            SELECT a.submission_id, a.name, LEFT(t.text, :most) AS text
              FROM attachment a JOIN attachment_text t ON t.attachment_id = a.id
             WHERE a.submission_id IN (:ids) AND NOT a.sealed ORDER BY a.id
            """)
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .param("most", maxCharacters)
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new SubmissionId(row.getLong("submission_id")), s -> new ArrayList<>(2))
                  .add(new SubmissionAttachmentText(row.getString("name"), row.getString("text")));
            });
    return found;
  }

  void setSealed(SubmissionId submission, boolean sealed) {
    database
        .sql("UPDATE attachment SET sealed = ? WHERE submission_id = ?")
        .params(sealed, submission.value())
        .update();
  }

  List<String> deleteAll(SubmissionId submission) {
    return attachmentSql.delete("a.submission_id = ?", submission.value());
  }

  List<String> deleteWaiting(ConsultationId consultation, DelegationId delegation) {
    return attachmentSql.delete(IS_WAITING, consultation.value(), delegation.value());
  }

  List<String> deleteWaiting(AttachmentId id, Collection<DelegationId> delegations) {
    return delegations.stream()
        .flatMap(
            delegation ->
                attachmentSql
                    .delete(
                        "a.id = ? AND a.delegation_id = ? AND a.place IS NOT NULL",
                        id.value(),
                        delegation.value())
                    .stream())
        .toList();
  }

  /// Deletes files that were added before this time and belong to no draft.
  List<String> deleteAbandoned(Instant before) {
    return attachmentSql.delete(
        """
        a.place IS NOT NULL AND a.delegation_id IS NOT NULL AND a.added_at < ? AND NOT EXISTS
          (SELECT 1 FROM submission_draft d WHERE d.consultation_id = a.consultation_id AND d.delegation_id = a.delegation_id
              AND d.submission = 0 AND NOT d.gone)
        """,
        Columns.toUtc(before));
  }
}
