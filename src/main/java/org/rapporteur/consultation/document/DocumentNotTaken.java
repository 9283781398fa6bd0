package org.rapporteur.consultation.document;

import java.util.Collection;
import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.springframework.modulith.NamedInterface;

/// A file that is no document as consultations take them, whatever its name says.
@NamedInterface("document")
public final class DocumentNotTaken extends Refusal {

  private DocumentNotTaken(Kind kind, String code, Map<String, Object> facts) {
    super(kind, code, facts);
  }

  static DocumentNotTaken tooLarge(int megabytes) {
    return new DocumentNotTaken(Kind.TOO_LARGE, "document.too-large", Map.of("most", megabytes));
  }

  static DocumentNotTaken empty() {
    return new DocumentNotTaken(Kind.INVALID, "document.empty", Map.of());
  }

  static DocumentNotTaken ofType(String mediaType, Collection<DocumentType> taken) {
    return new DocumentNotTaken(
        Kind.INVALID,
        "document.type",
        Map.of("type", mediaType, "taken", DocumentType.names(taken)));
  }

  static DocumentNotTaken damaged() {
    return new DocumentNotTaken(Kind.INVALID, "document.damaged", Map.of());
  }

  static DocumentNotTaken bomb() {
    return new DocumentNotTaken(Kind.INVALID, "document.bomb", Map.of());
  }

  static DocumentNotTaken withMacros() {
    return new DocumentNotTaken(Kind.INVALID, "document.macros", Map.of());
  }

  static DocumentNotTaken tooMany(int most) {
    return new DocumentNotTaken(Kind.CONFLICT, "document.too-many", Map.of("most", most));
  }
}
