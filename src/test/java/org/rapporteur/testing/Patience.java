package org.rapporteur.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Lets every test wait a minute for its conditions: Awaitility's ten seconds are too few on a busy
/// machine.
class Patience extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    Awaitility.setDefaultTimeout(Duration.ofMillis((long) Browser.PATIENCE));
  }
}
