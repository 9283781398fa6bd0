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

/// Decides who may download a submission's attachment. Everyone may while the submission is public,
/// its delegation and staff before that, only staff once it is sealed.
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

  private boolean canDownload(Viewer viewer, StoredSubmissionFile stored) {
    if (!stored.isSent()) {
      return stored.isOwn(viewer);
    }
    return consultations.get(stored.consultation()).phase().showsComments()
        && (stored.isPublic() && !stored.sealed()
            || stored.isOwn(viewer)
            || viewer.isStaffIn(stored.consultation().scope()));
  }
}
