package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentTable;
import org.rapporteur.discussion.submission.PublicSubmissions.Attached;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the files of submissions among the attachments. One with a place waits with the draft of
/// its delegation.
@Component
class SubmissionFileRows {

  static final String PLACE = "submission";

  private static final String SELECT =
      "SELECT a.id, a.submission_id, a.hash, a.name, a.media_type, a.size, a.reading FROM attachment a ";

  private static final String WAITING =
      "a.consultation_id = ? AND a.delegation_id = ? AND a.place IS NOT NULL";

  private final JdbcClient database;
  private final AttachmentTable table;

  SubmissionFileRows(JdbcClient database, AttachmentTable table) {
    this.database = database;
    this.table = table;
  }

  AttachmentDetails insert(
      PersonId person,
      ConsultationId consultation,
      DelegationId delegation,
      HeldFiles.Arrived file,
      String name,
      Instant now) {
    return table.insert(
        new AttachmentTable.Waiting(person, consultation, null, delegation, PLACE),
        file,
        name,
        now);
  }

  List<AttachmentDetails> waiting(ConsultationId consultation, DelegationId delegation) {
    return database
        .sql(SELECT + "WHERE " + WAITING + " ORDER BY a.id")
        .params(consultation.value(), delegation.value())
        .query((row, n) -> AttachmentDetails.read(row))
        .list();
  }

  /// Answers how many became the submission's.
  int attach(Collection<AttachmentDetails> files, SubmissionId submission) {
    return database
        .sql(
            "UPDATE attachment SET submission_id = :submission, place = NULL WHERE id IN (:ids) AND place IS NOT NULL")
        .param("submission", submission.value())
        .param("ids", files.stream().map(file -> file.id().value()).toList())
        .update();
  }

  /// What everyone may read while the submission is public, in the order added.
  Map<SubmissionId, List<AttachmentDetails>> shown(Collection<SubmissionId> submissions) {
    var found = new HashMap<SubmissionId, List<AttachmentDetails>>();
    database
        .sql(SELECT + "WHERE a.submission_id IN (:ids) AND NOT a.sealed ORDER BY a.id")
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new SubmissionId(row.getLong("submission_id")), s -> new ArrayList<>(2))
                  .add(AttachmentDetails.read(row));
            });
    return found;
  }

  /// What was read from those that everyone may read, in the order added; of each as
  /// many characters as are asked for.
  Map<SubmissionId, List<Attached>> texts(Collection<SubmissionId> submissions, int most) {
    var found = new HashMap<SubmissionId, List<Attached>>();
    database
        .sql(
            """
            SELECT a.submission_id, a.name, LEFT(t.text, :most) AS text
              FROM attachment a JOIN attachment_text t ON t.attachment_id = a.id
             WHERE a.submission_id IN (:ids) AND NOT a.sealed ORDER BY a.id
            """)
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .param("most", most)
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new SubmissionId(row.getLong("submission_id")), s -> new ArrayList<>(2))
                  .add(new Attached(row.getString("name"), row.getString("text")));
            });
    return found;
  }

  void seal(SubmissionId submission, boolean sealed) {
    database
        .sql("UPDATE attachment SET sealed = ? WHERE submission_id = ?")
        .params(sealed, submission.value())
        .update();
  }

  List<String> deleteOf(SubmissionId submission) {
    return table.delete("a.submission_id = ?", submission.value());
  }

  List<String> deleteWaiting(ConsultationId consultation, DelegationId delegation) {
    return table.delete(WAITING, consultation.value(), delegation.value());
  }

  List<String> deleteWaiting(AttachmentId id, Collection<DelegationId> delegations) {
    return delegations.stream()
        .flatMap(
            delegation ->
                table
                    .delete(
                        "a.id = ? AND a.delegation_id = ? AND a.place IS NOT NULL",
                        id.value(),
                        delegation.value())
                    .stream())
        .toList();
  }

  /// Deletes what waits with no draft and was added before that moment.
  List<String> deleteForgotten(Instant before) {
    return table.delete(
        """
        a.place IS NOT NULL AND a.delegation_id IS NOT NULL AND a.added_at < ? AND NOT EXISTS
          (SELECT 1 FROM submission_draft d WHERE d.consultation_id = a.consultation_id AND d.delegation_id = a.delegation_id
              AND d.submission = 0 AND NOT d.gone)
        """,
        Columns.utc(before));
  }
}
