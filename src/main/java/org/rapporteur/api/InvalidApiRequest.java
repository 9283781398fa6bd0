package org.rapporteur.api;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The request has a missing header, a malformed body or an unknown field.
final class InvalidApiRequest extends Refusal {

  private static final int BYTES_PER_KB = 1024;

  private InvalidApiRequest(Kind kind, String code, Map<String, Object> facts) {
    super(kind, code, facts);
  }

  static InvalidApiRequest tokenMissing() {
    return new InvalidApiRequest(Kind.SIGN_IN_NEEDED, "token.missing", Map.of());
  }

  static InvalidApiRequest idempotencyKeyMissing() {
    return new InvalidApiRequest(
        Kind.INVALID, "idempotency-key.missing", Map.of("field", "Idempotency-Key"));
  }

  static InvalidApiRequest bodyTooLarge(int maxBytes) {
    return new InvalidApiRequest(
        Kind.TOO_LARGE, "body.too-large", Map.of("most", maxBytes / BYTES_PER_KB));
  }

  static InvalidApiRequest malformedJson(int line, int column) {
    return new InvalidApiRequest(
        Kind.INVALID, "json.malformed", Map.of("line", line, "column", column));
  }

  /// A number, a name or the nesting exceeds the parser's limits.
  static InvalidApiRequest jsonTooLong() {
    return new InvalidApiRequest(Kind.INVALID, "json.too-long", Map.of());
  }

  static InvalidApiRequest wrongType(String field) {
    return new InvalidApiRequest(Kind.INVALID, "json.type", Map.of("field", field));
  }

  static InvalidApiRequest unknownField(String field) {
    return new InvalidApiRequest(Kind.INVALID, "json.unknown-field", Map.of("field", field));
  }
}
