package org.rapporteur.intake;

/// Another node has taken over the import, so the current batch is rolled back.
final class LeaseLost extends RuntimeException {

  /// Has no stack trace, because it is expected and only ends the execution.
  LeaseLost(ImportRunId run) {
    super("Import " + run.value() + " is executed by another node", null, false, false);
  }
}
