package org.rapporteur.publiclog;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The log in the database is shorter than the one signed last, or does not begin with it: nothing
/// more is signed until somebody has found out why.
public final class LogRewritten extends Refusal {

  LogRewritten(LogName log, int size, int signedSize) {
    super(
        Kind.CONFLICT,
        "log.rewritten",
        Map.of("log", log.value(), "size", size, "signedSize", signedSize));
  }
}
