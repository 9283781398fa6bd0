package org.rapporteur.synthesis.manuscript;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An uploaded file, or a part of it, cannot be imported.
public final class InvalidManuscript extends Refusal {

  private InvalidManuscript(String code, Map<String, Object> facts) {
    super(Kind.INVALID, code, facts);
  }

  static InvalidManuscript damaged() {
    return new InvalidManuscript("manuscript.damaged", Map.of());
  }

  static InvalidManuscript citing(String comments) {
    return new InvalidManuscript("manuscript.citation", Map.of("comments", comments));
  }

  static InvalidManuscript notExported() {
    return new InvalidManuscript("manuscript.not-exported", Map.of());
  }

  static InvalidManuscript ofOtherConsultation() {
    return new InvalidManuscript("manuscript.other", Map.of());
  }
}
