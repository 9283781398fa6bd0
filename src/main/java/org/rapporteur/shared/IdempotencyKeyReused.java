package org.rapporteur.shared;

import java.util.Map;

/// The idempotency key was already used for a different request.
public final class IdempotencyKeyReused extends Refusal {

  IdempotencyKeyReused(IdempotencyKey key) {
    super(Kind.CONFLICT, "idempotency-key.reused", Map.of("key", key.value()));
  }
}
