package org.rapporteur.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Sets the timeout of Awaitility to a minute, because its default of ten seconds is too short on a
/// busy machine, and its interval to a quarter of the default, because there are many short waits.
class AwaitilityTimeoutListener extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    Awaitility.setDefaultTimeout(Duration.ofMillis((long) Browser.TIMEOUT_MILLIS));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
  }
}
