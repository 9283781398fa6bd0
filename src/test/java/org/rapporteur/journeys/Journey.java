package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.EveryCheck;

/// A sequence of named steps that users take. A fault must make its step fail.
final class Journey {

  /// Timeout for steps that must fail, in milliseconds.
  private static final double FAILING_STEP_TIMEOUT_MS = 5_000;

  private final Browser browser;
  private final Map<String, Step> steps = new LinkedHashMap<>();

  Journey(Browser browser) {
    this.browser = browser;
  }

  Journey then(String name, Step step) {
    steps.put(name, step);
    return this;
  }

  /// Runs all steps. With `bin/test --all`, first requires the step of each fault to fail, then
  /// removes the fault and repeats the step.
  void run(Fault... faults) throws Exception {
    assertThat(steps.keySet()).containsAll(List.of(faults).stream().map(Fault::step).toList());
    for (var step : steps.entrySet()) {
      for (var fault : faults) {
        if (EveryCheck.ENABLED && fault.step().equals(step.getKey())) {
          requireStepFails(fault);
        }
      }
      try {
        step.getValue().run();
      } catch (AssertionError | RuntimeException failure) {
        browser.saveScreenshots(Path.of("target", "journeys"));
        throw failure;
      }
    }
  }

  /// Runs the steps before the faulty one without slow accessibility checks, then requires its step
  /// to fail.
  void requireFailure(Fault fault) throws Exception {
    assertThat(steps).containsKey(fault.step());
    browser.setAxeEnabled(false);
    var names = List.copyOf(steps.keySet());
    for (var before : names.subList(0, names.indexOf(fault.step()))) {
      steps.get(before).run();
    }
    requireStepFails(fault);
  }

  private void requireStepFails(Fault fault) {
    var removal = browser.applyToEveryWindow(fault.injection()::inject);
    browser.setAxeEnabled(false);
    browser.setTimeout(FAILING_STEP_TIMEOUT_MS);
    assertThatThrownBy(steps.get(fault.step())::run)
        .as(fault.name())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault.expectedFailure());
    browser.setTimeout(Browser.TIMEOUT_MILLIS);
    browser.setAxeEnabled(true);
    removal.run();
  }

  interface Step {

    void run() throws Exception;
  }
}
