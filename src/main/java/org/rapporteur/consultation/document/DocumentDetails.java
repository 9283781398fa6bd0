package org.rapporteur.consultation.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.modulith.NamedInterface;

/// A document as it is listed. The hash is the SHA-256 of its bytes, the size counts them.
@NamedInterface("document")
public record DocumentDetails(
    DocumentId id,
    ConsultationId consultation,
    String hash,
    String name,
    DocumentType type,
    long size,
    LanguageTag language,
    Instant addedAt) {

  /// Where it is handed out. Only the hash counts; the name makes the address readable, so what
  /// addresses may not hold is left out of it.
  public String link() {
    String plain = name.replaceAll("[^\\p{L}\\p{N}\\p{M}._-]+", "-").replaceAll("^[.-]+", "");
    return "/documents/"
        + hash
        + "/"
        + java.net.URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
