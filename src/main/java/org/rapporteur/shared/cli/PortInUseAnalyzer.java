package org.rapporteur.shared.cli;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Names the setting to change when the port is in use; Spring's own message names none.
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
    String nextStep =
        "Port %d is in use. Stop the other program, or set SERVER_PORT to another port."
            .formatted(cause.getPort());
    return new FailureAnalysis(nextStep, null, cause);
  }
}
