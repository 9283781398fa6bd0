package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Says who may have a document: whoever may see its consultation.
@Component
class DocumentFiles implements FileHolder {

  private final DocumentRepository documents;
  private final ConsultationService consultations;
  private final UseCases useCases;

  DocumentFiles(
      DocumentRepository documents, ConsultationService consultations, UseCases useCases) {
    this.documents = documents;
    this.consultations = consultations;
    this.useCases = useCases;
  }

  @Override
  public Optional<HeldFile> find(Viewer viewer, String hash) {
    return useCases
        .read(() -> documents.findByHashOrderById(hash).stream().map(Document::details).toList())
        .stream()
        .filter(document -> isVisible(viewer, document))
        .findFirst()
        .map(document -> new HeldFile(hash, document.name(), document.type()));
  }

  @Override
  public Set<String> held(Collection<String> hashes) {
    return useCases.read(() -> Set.copyOf(documents.hashesAmong(hashes)));
  }

  private boolean isVisible(Viewer viewer, DocumentDetails document) {
    return consultations.get(document.consultation()).phase().isPublic()
        || viewer.isStaffIn(document.consultation().scope());
  }
}
