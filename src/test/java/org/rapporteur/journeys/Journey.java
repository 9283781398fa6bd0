package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.testing.Browser;

/// What somebody does in the product, step by step. Whole, it comes to its end; with something
/// broken, it stops at the step that shows it.
final class Journey {

  /// Of a step that looks for what cannot come.
  private static final double MOST = 5_000;

  /// `bin/test --all` plants faults; other runs only walk.
  private static final boolean PLANTS_FAULTS = Boolean.getBoolean("rapporteur.test.planted-faults");

  private final Browser browser;
  private final Map<String, Step> steps = new LinkedHashMap<>();

  Journey(Browser browser) {
    this.browser = browser;
  }

  Journey then(String name, Step step) {
    steps.put(name, step);
    return this;
  }

  /// Walks to the end. `bin/test --all` also plants each of these faults before its step, which has
  /// to fail; the step is repeated once the fault is mended.
  void arrives(Fault... faults) throws Exception {
    assertThat(steps.keySet()).containsAll(List.of(faults).stream().map(Fault::step).toList());
    for (var step : steps.entrySet()) {
      for (var fault : faults) {
        if (PLANTS_FAULTS && fault.step().equals(step.getKey())) {
          stops(fault);
        }
      }
      try {
        step.getValue().go();
      } catch (AssertionError | RuntimeException failure) {
        browser.saveScreenshots(Path.of("target", "journeys"));
        throw failure;
      }
    }
  }

  /// Until that step everything is well; what the whole journey looks at closely is passed by.
  void stopsFor(Fault fault) throws Exception {
    assertThat(steps).containsKey(fault.step());
    browser.setAxeEnabled(false);
    var names = List.copyOf(steps.keySet());
    for (var before : names.subList(0, names.indexOf(fault.step()))) {
      steps.get(before).go();
    }
    stops(fault);
  }

  private void stops(Fault fault) {
    var mending = browser.applyToEveryWindow(fault.breaking()::in);
    browser.setAxeEnabled(false);
    browser.setTimeout(MOST);
    assertThatThrownBy(steps.get(fault.step())::go)
        .as(fault.name())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault.missed());
    browser.setTimeout(Browser.TIMEOUT_MILLIS);
    browser.setAxeEnabled(true);
    mending.run();
  }

  interface Step {

    void go() throws Exception;
  }
}
