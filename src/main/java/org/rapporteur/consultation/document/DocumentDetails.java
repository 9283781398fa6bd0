package org.rapporteur.consultation.document;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.modulith.NamedInterface;

/// A document as other modules see it. The hash is the SHA-256 of the file; the size is in bytes.
@NamedInterface("document")
public record DocumentDetails(
    DocumentId id,
    ConsultationId consultation,
    String hash,
    String name,
    String title,
    DocumentType type,
    long size,
    LanguageTag language,
    Instant addedAt) {

  public String link() {
    return new StoredFile(hash, name, type).link();
  }
}
