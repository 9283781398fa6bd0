package org.rapporteur.synthesis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import tools.jackson.core.type.TypeReference;

/// What a run keeps of its stages, should it have to be taken up again.
class RunInProgressTests {

  private final RunRows rows = mock(RunRows.class);
  private final Clock clock = mock(Clock.class);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final RunInProgress run =
      new RunInProgress(
          new RunRows.Claimed(7, new ConsultationId(1), 1, false),
          "owner",
          rows,
          clock,
          Duration.ofSeconds(5));

  @BeforeEach
  void mayWrite() {
    when(clock.instant()).thenAnswer(call -> now);
    when(rows.output(anyLong(), any(), any())).thenReturn(Optional.empty());
    when(rows.stage(anyLong(), any(), any(), any())).thenReturn(true);
    when(rows.keep(anyLong(), any(), any(), any(), any())).thenReturn(true);
  }

  @Test
  void quickStagesAreToldOfAndKeptOnlyWithTheFirstThatIsNot() {
    carryOut(RunStage.CAMPAIGNS, 1);
    carryOut(RunStage.STATEMENTS, 4);
    verify(rows).keep(eq(7L), any(), eq(RunStage.CAMPAIGNS), isNull(), any());
    verify(rows, never()).keep(anyLong(), any(), any(), eq("found"), any());

    carryOut(RunStage.THEMES, 5);
    var order = inOrder(rows);
    for (var stage : List.of(RunStage.CAMPAIGNS, RunStage.STATEMENTS, RunStage.THEMES)) {
      order.verify(rows).keep(eq(7L), any(), eq(stage), eq("found"), any());
    }

    carryOut(RunStage.KEY_POINTS, 1);
    verify(rows, never()).keep(anyLong(), any(), eq(RunStage.KEY_POINTS), eq("found"), any());
  }

  private void carryOut(RunStage stage, int seconds) {
    String output =
        run.stage(
            stage,
            new TypeReference<>() {},
            progress -> {
              now = now.plusSeconds(seconds);
              return "found";
            },
            found -> Map.of());
    assertThat(output).isEqualTo("found");
  }
}
