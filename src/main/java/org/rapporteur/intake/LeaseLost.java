package org.rapporteur.intake;

/// Somebody else carries the import on: what was under way here is rolled back.
final class LeaseLost extends RuntimeException {

  LeaseLost(ImportRunId run) {
    super("Import " + run.value() + " is carried on elsewhere", null, false, false);
  }
}
