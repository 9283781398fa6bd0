package org.rapporteur.shared.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Hides console output after an interrupt such as Ctrl-C. Otherwise an application that has not
/// fully started prints misleading errors.
public final class QuietInterrupt {

  private QuietInterrupt() {}

  /// Hides all further output if the program is interrupted while the action runs.
  public static <T> T run(Supplier<T> action) {
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
    var noOutput = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(noOutput);
    System.setErr(noOutput);
  }
}
