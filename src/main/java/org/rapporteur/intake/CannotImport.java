package org.rapporteur.intake;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An import cannot start or resume: the phase of the consultation does not allow it, another
/// import is running, or the file has no valid row.
public final class CannotImport extends Refusal {

  private CannotImport(String code, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, facts);
  }

  static CannotImport wrongPhase(String phase) {
    return new CannotImport("import.phase", Map.of("phase", phase));
  }

  static CannotImport alreadyRunning(String fileName) {
    return new CannotImport("import.under-way", Map.of("file", fileName));
  }

  static CannotImport noValidRow() {
    return new CannotImport("import.nothing", Map.of());
  }
}
