package org.rapporteur.discussion.attachment;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.FileOwner;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides who may download an attachment of a comment. Everyone may while the comment and a
/// readable revision with the file are public; before that its author and staff; after a removal or
/// redaction only staff.
@Component
class CommentFileAccess implements FileOwner {

  /// Sorts public attachments first: the letters of a campaign may all carry the same file.
  private static final String SELECT =
      """
      SELECT a.id, a.hash, a.name, a.media_type, a.size, a.reading, a.sealed, a.person_id, a.consultation_id, c.state,
             EXISTS (SELECT 1 FROM revision_attachment h
                       JOIN comment_revision r ON r.comment_id = a.comment_id AND r.number = h.revision
                      WHERE h.attachment_id = a.id AND r.state IN ('CURRENT', 'EARLIER')) AS readable
        FROM attachment a LEFT JOIN comment c ON c.id = a.comment_id
       WHERE a.hash = ? AND a.delegation_id IS NULL ORDER BY c.state = 'PUBLISHED' AND NOT a.sealed DESC, a.id LIMIT 200
      """;

  /// The state is empty while the file waits with a draft.
  private record StoredCommentFile(
      StoredFile file,
      ConsultationId consultation,
      long person,
      Optional<CommentState> state,
      boolean readable,
      boolean sealed) {

    boolean isPublic() {
      return readable && !sealed && state.filter(CommentState::showsText).isPresent();
    }

    boolean isOwn(Viewer viewer) {
      var asking = viewer.person();
      return asking != null
          && asking.value() == person
          && !sealed
          && state.filter(s -> s == CommentState.REMOVED).isEmpty();
    }
  }

  private final JdbcClient database;
  private final ConsultationService consultations;
  private final Transactions transactions;

  CommentFileAccess(
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
                            new StoredCommentFile(
                                AttachmentDetails.fromRow(row).file(),
                                new ConsultationId(row.getLong("consultation_id")),
                                row.getLong("person_id"),
                                Optional.ofNullable(row.getString("state"))
                                    .map(CommentState::valueOf),
                                row.getBoolean("readable"),
                                row.getBoolean("sealed")))
                    .list())
        .stream()
        .filter(storedFile -> canDownload(viewer, storedFile))
        .map(StoredCommentFile::file)
        .findFirst();
  }

  @Override
  public Set<String> findUsed(Collection<String> hashes) {
    return transactions.read(
        () ->
            Set.copyOf(
                database
                    .sql("SELECT DISTINCT hash FROM attachment WHERE hash IN (:hashes)")
                    .param("hashes", hashes)
                    .query(String.class)
                    .list()));
  }

  private boolean canDownload(Viewer viewer, StoredCommentFile stored) {
    boolean showsComments = consultations.get(stored.consultation()).phase().showsComments();
    if (stored.state().isEmpty()) {
      return stored.isOwn(viewer);
    }
    return showsComments
        && (stored.isPublic()
            || stored.isOwn(viewer)
            || viewer.isStaffIn(stored.consultation().scope()));
  }
}
