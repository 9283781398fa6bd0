package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.FileOwner;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides who may download a submission's attachment. Everyone may while the submission is public,
/// its delegation and staff before that, only staff once it is sealed.
@Component
class SubmissionFileAccess implements FileOwner {

  private static final String SELECT =
      """
      SELECT a.id, a.hash, a.name, a.media_type, a.size, a.reading, a.sealed, a.delegation_id, a.consultation_id,
             a.submission_id, %s AS is_public
        FROM attachment a LEFT JOIN submission s ON s.id = a.submission_id
       WHERE a.hash = ? AND a.delegation_id IS NOT NULL ORDER BY is_public AND NOT a.sealed DESC, a.id LIMIT 200
      """
          .formatted(SubmissionSql.IS_PUBLIC);

  private record StoredSubmissionFile(
      StoredFile file,
      ConsultationId consultation,
      DelegationId delegation,
      @Nullable Long submission,
      boolean isPublic,
      boolean sealed) {}

  private final JdbcClient database;
  private final ConsultationService consultations;
  private final Transactions transactions;

  SubmissionFileAccess(
      JdbcClient database, ConsultationService consultations, Transactions transactions) {
    this.database = database;
    this.consultations = consultations;
    this.transactions = transactions;
  }

  @Override
  public Optional<StoredFile> find(Viewer viewer, String hash) {
    return transactions
        .read(
            () ->
                database
                    .sql(SELECT)
                    .param(hash)
                    .query(
                        (row, n) ->
                            new StoredSubmissionFile(
                                AttachmentDetails.fromRow(row).file(),
                                new ConsultationId(row.getLong("consultation_id")),
                                new DelegationId(row.getLong("delegation_id")),
                                row.getObject("submission_id", Long.class),
                                row.getBoolean("is_public"),
                                row.getBoolean("sealed")))
                    .list())
        .stream()
        .filter(storedFile -> canDownload(viewer, storedFile))
        .map(StoredSubmissionFile::file)
        .findFirst();
  }

  /// Returns nothing, because comment and submission files share one table, which
  /// `CommentFileAccess` queries.
  @Override
  public Set<String> findUsed(Collection<String> hashes) {
    return Set.of();
  }

  private boolean canDownload(Viewer viewer, StoredSubmissionFile stored) {
    boolean isOwn = !stored.sealed() && viewer.isSpeakerFor(stored.delegation());
    if (stored.submission() == null) {
      return isOwn;
    }
    return consultations.get(stored.consultation()).phase().showsComments()
        && (stored.isPublic() && !stored.sealed()
            || isOwn
            || viewer.isStaffIn(stored.consultation().scope()));
  }
}
