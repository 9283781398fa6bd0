package org.rapporteur.intake;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An import cannot start or resume: the phase of the consultation does not allow it, another
/// import is running, or the file has no valid row.
public final class ImportNotPossible extends Refusal {

  private ImportNotPossible(String code, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, facts);
  }

  static ImportNotPossible wrongPhase(String phase) {
    return new ImportNotPossible("import.phase", Map.of("phase", phase));
  }

  static ImportNotPossible alreadyRunning(String fileName) {
    return new ImportNotPossible("import.under-way", Map.of("file", fileName));
  }

  static ImportNotPossible noValidRow() {
    return new ImportNotPossible("import.nothing", Map.of());
  }
}
