package org.rapporteur.report;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;

/// A published edition without its text. The two hashes, SHA-256 of the stored form in hexadecimal,
/// differ once a comment that it used was removed.
public record Edition(
    ConsultationId consultation,
    int number,
    LanguageTag language,
    Instant publishedAt,
    String hash,
    String publishedHash,
    @Nullable Instant corrected) {

  public Optional<Instant> correctedAt() {
    return Optional.ofNullable(corrected);
  }
}
