package org.rapporteur.intake;

/// The right of one node to execute an import until the lease expires.
/// @param holder random name of the execution that has the lease
record ImportLease(ImportRunId run, String holder) {}
