package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.FileOwner;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.submission.SubmissionFileSql.StoredSubmissionFile;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Decides who may download an attachment of a submission. Everyone may while the submission is
/// public. Before publication, its delegation and staff may. When the attachment is sealed, only
/// staff may.
@Component
class SubmissionFileAccess implements FileOwner {

  private final SubmissionFileSql fileSql;
  private final ConsultationService consultations;
  private final Transactions transactions;

  SubmissionFileAccess(
      SubmissionFileSql fileSql, ConsultationService consultations, Transactions transactions) {
    this.fileSql = fileSql;
    this.consultations = consultations;
    this.transactions = transactions;
  }

  @Override
  public Optional<StoredFile> find(Viewer viewer, String hash) {
    return transactions.read(() -> fileSql.listByHash(hash)).stream()
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

  private boolean canDownload(Viewer viewer, StoredSubmissionFile storedFile) {
    if (!storedFile.isSent()) {
      return storedFile.isReadableByOwner(viewer);
    }
    return consultations.get(storedFile.consultation()).phase().showsComments()
        && (storedFile.isPublic() && !storedFile.sealed()
            || storedFile.isReadableByOwner(viewer)
            || viewer.isStaffIn(storedFile.consultation().scope()));
  }
}
