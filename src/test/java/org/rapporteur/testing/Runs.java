package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunState;
import org.springframework.stereotype.Component;

/// Runs that a test waits for.
@Component
public class Runs {

  private final RunService runs;

  Runs(RunService runs) {
    this.runs = runs;
  }

  public RunDetails toTheEnd(Viewer secretariat, ConsultationId consultation) {
    int number = runs.start(secretariat, consultation);
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !last(secretariat, consultation).state().isUnderWay());
    var run = last(secretariat, consultation);
    assertThat(run.number()).isEqualTo(number);
    assertThat(run.problem()).isNull();
    assertThat(run.state()).isEqualTo(RunState.DONE);
    return run;
  }

  private RunDetails last(Viewer secretariat, ConsultationId consultation) {
    return runs.last(secretariat, consultation).orElseThrow();
  }
}
