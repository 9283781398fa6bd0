package org.rapporteur.shared.idempotency;

import java.util.Map;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Refusal;

/// The idempotency key was already used for a different request.
public final class IdempotencyKeyReused extends Refusal {

  IdempotencyKeyReused(IdempotencyKey key) {
    super(Kind.CONFLICT, "idempotency-key.reused", Map.of("key", key.value()));
  }
}
