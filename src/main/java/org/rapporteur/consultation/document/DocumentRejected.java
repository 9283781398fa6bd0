package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.springframework.modulith.NamedInterface;

/// An uploaded file was rejected because of its size, type or content.
@NamedInterface("document")
public final class DocumentRejected extends Refusal {

  private DocumentRejected(Kind kind, String code, Map<String, Object> facts) {
    super(kind, code, facts);
  }

  static DocumentRejected tooLarge(int megabytes) {
    return new DocumentRejected(Kind.TOO_LARGE, "document.too-large", Map.of("most", megabytes));
  }

  static DocumentRejected empty() {
    return new DocumentRejected(Kind.INVALID, "document.empty", Map.of());
  }

  static DocumentRejected wrongType(String mediaType, Collection<DocumentType> accepted) {
    return new DocumentRejected(
        Kind.INVALID,
        "document.type",
        Map.of("type", mediaType, "taken", DocumentType.joinNames(accepted)));
  }

  static DocumentRejected damaged() {
    return new DocumentRejected(Kind.INVALID, "document.damaged", Map.of());
  }

  static DocumentRejected zipBomb() {
    return new DocumentRejected(Kind.INVALID, "document.bomb", Map.of());
  }

  static DocumentRejected containsMacros() {
    return new DocumentRejected(Kind.INVALID, "document.macros", Map.of());
  }

  static DocumentRejected tooMany(int max) {
    return new DocumentRejected(Kind.CONFLICT, "document.too-many", Map.of("most", max));
  }
}
