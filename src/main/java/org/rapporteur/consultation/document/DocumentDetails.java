package org.rapporteur.consultation.document;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.modulith.NamedInterface;

/// A document as other modules see it.
///
/// @param size in bytes
@NamedInterface("document")
public record DocumentDetails(
    DocumentId id,
    ConsultationId consultation,
    StoredFile file,
    String title,
    long size,
    LanguageTag language,
    Instant addedAt) {

  public String name() {
    return file.name();
  }

  public DocumentType type() {
    return file.type();
  }

  public String link() {
    return file.link();
  }

  /// Returns the size in kilobytes, at least 1.
  public long kilobytes() {
    return Math.max(1, size / 1024);
  }
}
