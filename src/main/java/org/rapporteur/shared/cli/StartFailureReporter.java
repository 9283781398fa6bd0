package org.rapporteur.shared.cli;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Prints to standard error why Rapporteur did not start, and what to do.
class StartFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("Rapporteur does not start. " + analysis.getDescription());
    String action = analysis.getAction();
    if (action != null && !action.isBlank()) {
      System.err.println(action);
    }
  }
}
