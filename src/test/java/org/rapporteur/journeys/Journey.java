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

  private final Browser browser;
  private final Map<String, Step> steps = new LinkedHashMap<>();

  Journey(Browser browser) {
    this.browser = browser;
  }

  Journey then(String name, Step step) {
    steps.put(name, step);
    return this;
  }

  void arrives() throws Exception {
    for (var step : steps.values()) {
      try {
        step.go();
      } catch (AssertionError | RuntimeException failure) {
        browser.picture(Path.of("target", "journeys"));
        throw failure;
      }
    }
  }

  /// Until that step everything is well; what the whole journey looks at closely is passed by.
  void stopsFor(Fault fault) throws Exception {
    assertThat(steps).containsKey(fault.step());
    browser.stopLookingClosely();
    var names = List.copyOf(steps.keySet());
    for (var before : names.subList(0, names.indexOf(fault.step()))) {
      steps.get(before).go();
    }
    browser.everywhere(fault.breaking());
    browser.waitAtMost(MOST);
    assertThatThrownBy(steps.get(fault.step())::go)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fault.missed());
  }

  interface Step {

    void go() throws Exception;
  }
}
