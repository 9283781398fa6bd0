package org.rapporteur.discussion.attachment;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.FileOwner;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.attachment.CommentFileSql.StoredCommentFile;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Decides who may download an attachment of a comment. Everyone may while the comment and a
/// readable revision with the file are public. Before publication, its author and staff may. After
/// a removal or redaction, only staff may.
@Component
class CommentFileAccess implements FileOwner {

  private final CommentFileSql fileSql;
  private final ConsultationService consultations;
  private final Transactions transactions;

  CommentFileAccess(
      CommentFileSql fileSql, ConsultationService consultations, Transactions transactions) {
    this.fileSql = fileSql;
    this.consultations = consultations;
    this.transactions = transactions;
  }

  @Override
  public Optional<StoredFile> find(Viewer viewer, String hash) {
    return transactions.read(() -> fileSql.listByHash(hash)).stream()
        .filter(storedFile -> canDownload(viewer, storedFile))
        .map(StoredCommentFile::file)
        .findFirst();
  }

  @Override
  public Set<String> findUsed(Collection<String> hashes) {
    return transactions.read(() -> fileSql.findUsed(hashes));
  }

  private boolean canDownload(Viewer viewer, StoredCommentFile storedFile) {
    if (storedFile.isInDraft()) {
      return storedFile.isReadableByOwner(viewer);
    }
    return consultations.get(storedFile.consultation()).phase().showsComments()
        && (storedFile.isPublic()
            || storedFile.isReadableByOwner(viewer)
            || viewer.isStaffIn(storedFile.consultation().scope()));
  }
}
