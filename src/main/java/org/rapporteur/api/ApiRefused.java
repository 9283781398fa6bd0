package org.rapporteur.api;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A request that the API cannot take as it was sent.
final class ApiRefused extends Refusal {

  private ApiRefused(Kind kind, String code, Map<String, Object> facts) {
    super(kind, code, facts);
  }

  static ApiRefused tokenMissing() {
    return new ApiRefused(Kind.SIGN_IN_NEEDED, "token.missing", Map.of());
  }

  static ApiRefused keyMissing() {
    return new ApiRefused(
        Kind.INVALID, "idempotency-key.missing", Map.of("field", "Idempotency-Key"));
  }

  static ApiRefused bodyTooLarge(int most) {
    return new ApiRefused(Kind.TOO_LARGE, "body.too-large", Map.of("most", most / 1024));
  }

  static ApiRefused malformed(int line, int column) {
    return new ApiRefused(Kind.INVALID, "json.malformed", Map.of("line", line, "column", column));
  }

  static ApiRefused wrongType(String field) {
    return new ApiRefused(Kind.INVALID, "json.type", Map.of("field", field));
  }

  static ApiRefused unknownField(String field) {
    return new ApiRefused(Kind.INVALID, "json.unknown-field", Map.of("field", field));
  }
}
