package org.rapporteur.analysis.material;

/// Hears how far a stage has come. It may throw [Cancelled] to end the stage between two steps; a
/// stage has no effects outside what it answers, so nothing is left half done. A stage may tell it
/// on several threads.
@FunctionalInterface
public interface Progress {

  Progress SILENT = (done, total) -> {};

  void reached(int done, int total);
}
