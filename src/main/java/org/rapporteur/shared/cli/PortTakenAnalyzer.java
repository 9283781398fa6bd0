package org.rapporteur.shared.cli;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Names the setting that people know, where Spring's own words name none.
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
    String whatToDo =
        "Port %d is taken: stop the program that listens there, or set SERVER_PORT to another one."
            .formatted(cause.getPort());
    return new FailureAnalysis(whatToDo, null, cause);
  }
}
