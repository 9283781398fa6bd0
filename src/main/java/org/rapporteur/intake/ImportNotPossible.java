package org.rapporteur.intake;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A consultation that takes no import now, or that takes another one already.
public final class ImportNotPossible extends Refusal {

  private ImportNotPossible(String code, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, facts);
  }

  static ImportNotPossible in(String phase) {
    return new ImportNotPossible("import.phase", Map.of("phase", phase));
  }

  static ImportNotPossible underWay(String fileName) {
    return new ImportNotPossible("import.under-way", Map.of("file", fileName));
  }

  static ImportNotPossible nothingToTake() {
    return new ImportNotPossible("import.nothing", Map.of());
  }
}
