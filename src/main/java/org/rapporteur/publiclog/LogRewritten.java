package org.rapporteur.publiclog;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The log in the database does not continue its last signed checkpoint. Signing stops until an
/// administrator resolves the cause.
public final class LogRewritten extends Refusal {

  LogRewritten(LogName log, int size, int signedSize) {
    super(
        Kind.CONFLICT,
        "log.rewritten",
        Map.of("log", log.value(), "size", size, "signedSize", signedSize));
  }
}
