package org.rapporteur.shared.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Hides console output when a start or a command is interrupted, for example with Ctrl-C. What
/// then fails in the half-started application helps nobody.
public final class QuietInterrupt {

  private QuietInterrupt() {}

  /// Runs the action; an interrupt while it runs hides all further output.
  public static <T> T during(Supplier<T> action) {
    var running = new AtomicBoolean(true);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (running.get()) {
                    hideOutput();
                  }
                },
                "quiet-interrupt"));
    try {
      return action.get();
    } finally {
      running.set(false);
    }
  }

  private static void hideOutput() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
  }
}
