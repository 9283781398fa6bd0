package org.rapporteur.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.ImportRun;
import org.rapporteur.intake.ImportRunId;
import org.rapporteur.intake.ImportService;
import org.rapporteur.uikit.ProgressMeter;

/// The progress of a running import. It polls the import every second until it ends.
class ImportProgress extends Div {

  private static final int MILLIS_PER_SECOND = 1_000;
  private static final int POLL_MILLIS = MILLIS_PER_SECOND;

  /// Vaadin's value for no polling.
  private static final int NO_POLLING = -1;

  private final transient ImportService imports;
  private final transient Clock clock;
  private final transient ImportRunId runId;
  private final transient Consumer<ImportRun> onEnd;
  private final ProgressMeter meter;
  private @Nullable Registration polling;

  ImportProgress(ImportService imports, Clock clock, ImportRun run, Consumer<ImportRun> onEnd) {
    this.imports = imports;
    this.clock = clock;
    this.runId = run.id();
    this.onEnd = onEnd;
    String heading = getTranslation("intake.importing", run.file().name(), run.counts().total());
    meter = new ProgressMeter(heading);
    showProgress(run);
    add(
        ImportComponents.createSection(
            heading, "", meter, new Paragraph(getTranslation("intake.continues-in-background"))));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().setPollInterval(POLL_MILLIS);
    polling = event.getUI().addPollListener(poll -> updateProgress());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopPolling(event.getUI());
  }

  private void updateProgress() {
    var run = imports.get(runId);
    if (run.isRunning()) {
      showProgress(run);
    } else {
      getUI().ifPresent(this::stopPolling);
      onEnd.accept(run);
    }
  }

  private void showProgress(ImportRun run) {
    var counts = run.counts();
    meter.showProgress(counts.done(), counts.total(), rowsPerSecond(run));
  }

  /// Zero in the first second, because so few rows give no useful rate.
  private double rowsPerSecond(ImportRun run) {
    long millis = Duration.between(run.startedAt(), clock.instant()).toMillis();
    return millis < MILLIS_PER_SECOND
        ? 0
        : run.counts().done() * (double) MILLIS_PER_SECOND / millis;
  }

  private void stopPolling(UI ui) {
    ui.setPollInterval(NO_POLLING);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }
}
