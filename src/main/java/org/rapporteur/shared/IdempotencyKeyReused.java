package org.rapporteur.shared;

import java.util.Map;

/// The key was used before, for another request.
public final class IdempotencyKeyReused extends Refusal {

  IdempotencyKeyReused(IdempotencyKey key) {
    super(Kind.CONFLICT, "idempotency-key.reused", Map.of("key", key.value()));
  }
}
