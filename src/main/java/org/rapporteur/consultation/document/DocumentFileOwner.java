package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Grants access to a document's file to everyone who can see its consultation.
@Component
class DocumentFileOwner implements FileOwner {

  private final DocumentRepository documents;
  private final ConsultationService consultations;
  private final Transactions transactions;

  DocumentFileOwner(
      DocumentRepository documents, ConsultationService consultations, Transactions transactions) {
    this.documents = documents;
    this.consultations = consultations;
    this.transactions = transactions;
  }

  @Override
  public Optional<StoredFile> find(Viewer viewer, String hash) {
    return transactions
        .read(() -> documents.findByHashOrderById(hash).stream().map(Document::details).toList())
        .stream()
        .filter(document -> isVisible(viewer, document))
        .findFirst()
        .map(DocumentDetails::file);
  }

  @Override
  public Set<String> findUsed(Collection<String> hashes) {
    return transactions.read(() -> Set.copyOf(documents.findExistingHashes(hashes)));
  }

  private boolean isVisible(Viewer viewer, DocumentDetails document) {
    return consultations.get(document.consultation()).phase().isPublic()
        || viewer.isStaffIn(document.consultation().scope());
  }
}
