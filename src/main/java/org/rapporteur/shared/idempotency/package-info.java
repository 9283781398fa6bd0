/// Runs a command once, even if a client sends it again.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.idempotency;
