package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentSql;
import org.rapporteur.discussion.submission.PublicSubmissionService.SubmissionAttachmentText;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the files of submissions in the attachment table. A file with a `draft_target` belongs
/// to the unsent draft of its delegation.
@Component
class SubmissionFileSql {

  static final String DRAFT_TARGET = "submission";

  private static final String SELECT =
      "SELECT a.id, a.submission_id, a.hash, a.name, a.media_type, a.size, a.text_extraction FROM attachment a ";

  /// Public attachments come first and the rows are limited, because many submissions may have the
  /// same file.
  private static final String SELECT_BY_HASH =
      """
      SELECT a.id, a.hash, a.name, a.media_type, a.size, a.text_extraction, a.sealed, a.delegation_id, a.consultation_id,
             a.submission_id, %s AS is_public
        FROM attachment a LEFT JOIN submission s ON s.id = a.submission_id
       WHERE a.hash = ? AND a.delegation_id IS NOT NULL ORDER BY is_public AND NOT a.sealed DESC, a.id LIMIT 200
      """
          .formatted(SubmissionSql.IS_PUBLIC);

  private static final String IS_WAITING =
      "a.consultation_id = ? AND a.delegation_id = ? AND a.draft_target IS NOT NULL";

  /// An attachment with the properties that decide who may download it.
  /// @param isSent false while the file belongs to a draft
  record StoredSubmissionFile(
      StoredFile file,
      ConsultationId consultation,
      DelegationId delegation,
      boolean isSent,
      boolean isPublic,
      boolean sealed) {

    /// True if the viewer speaks for the delegation and no decision hides the file.
    boolean isReadableByOwner(Viewer viewer) {
      return !sealed && viewer.isSpeakerFor(delegation);
    }
  }

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
        new AttachmentSql.DraftOwner(person, consultation, null, delegation, DRAFT_TARGET),
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

  List<StoredSubmissionFile> listByHash(String hash) {
    return database
        .sql(SELECT_BY_HASH)
        .param(hash)
        .query(
            (row, n) ->
                new StoredSubmissionFile(
                    AttachmentDetails.fromRow(row).file(),
                    new ConsultationId(row.getLong("consultation_id")),
                    new DelegationId(row.getLong("delegation_id")),
                    row.getObject("submission_id") != null,
                    row.getBoolean("is_public"),
                    row.getBoolean("sealed")))
        .list();
  }

  /// Returns how many files were attached.
  int attach(Collection<AttachmentDetails> files, SubmissionId submission) {
    return database
        .sql(
            """
            UPDATE attachment SET submission_id = :submission, draft_target = NULL
             WHERE id IN (:ids) AND draft_target IS NOT NULL
            """)
        .param("submission", submission.value())
        .param("ids", files.stream().map(file -> file.id().value()).toList())
        .update();
  }

  /// Lists the unsealed files in the order added. They are public while the submission is public.
  Map<SubmissionId, List<AttachmentDetails>> listPublic(Collection<SubmissionId> submissions) {
    var filesBySubmission = new HashMap<SubmissionId, List<AttachmentDetails>>();
    database
        .sql(SELECT + "WHERE a.submission_id IN (:ids) AND NOT a.sealed ORDER BY a.id")
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .query(
            row -> {
              filesBySubmission
                  .computeIfAbsent(
                      new SubmissionId(row.getLong("submission_id")), s -> new ArrayList<>(2))
                  .add(AttachmentDetails.fromRow(row));
            });
    return filesBySubmission;
  }

  /// Loads the extracted texts of unsealed files in the order added, each cut to `maxCharacters`.
  Map<SubmissionId, List<SubmissionAttachmentText>> listTexts(
      Collection<SubmissionId> submissions, int maxCharacters) {
    var textsBySubmission = new HashMap<SubmissionId, List<SubmissionAttachmentText>>();
    database
        .sql(
            """
            SELECT a.submission_id, a.name, LEFT(t.text, :maxCharacters) AS text
              FROM attachment a JOIN attachment_text t ON t.attachment_id = a.id
             WHERE a.submission_id IN (:ids) AND NOT a.sealed ORDER BY a.id
            """)
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .param("maxCharacters", maxCharacters)
        .query(
            row -> {
              textsBySubmission
                  .computeIfAbsent(
                      new SubmissionId(row.getLong("submission_id")), s -> new ArrayList<>(2))
                  .add(new SubmissionAttachmentText(row.getString("name"), row.getString("text")));
            });
    return textsBySubmission;
  }

  /// Hides the files.
  void seal(SubmissionId submission) {
    setSealed(submission, true);
  }

  void unseal(SubmissionId submission) {
    setSealed(submission, false);
  }

  private void setSealed(SubmissionId submission, boolean sealed) {
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
                        "a.id = ? AND a.delegation_id = ? AND a.draft_target IS NOT NULL",
                        id.value(),
                        delegation.value())
                    .stream())
        .toList();
  }

  /// Deletes files that were added before this time and belong to no draft.
  List<String> deleteAbandoned(Instant before) {
    return attachmentSql.delete(
        """
        a.draft_target IS NOT NULL AND a.delegation_id IS NOT NULL AND a.added_at < ? AND NOT EXISTS
          (SELECT 1 FROM submission_draft d WHERE d.consultation_id = a.consultation_id AND d.delegation_id = a.delegation_id
              AND d.submission_number = 0 AND NOT d.deleted)
        """,
        Columns.toUtc(before));
  }
}
