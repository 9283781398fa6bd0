package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.shared.cli.Console;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConsoleTests {

  @Test
  void propertiesOnlyStartTheSite() {
    assertThat(Console.isCommand(new String[] {"import", "file.csv"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=80", "verify-log"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--version"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port", "80"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=80", "--debug"})).isFalse();
    assertThat(Console.isCommand(new String[] {})).isFalse();
  }

  @Test
  void helpNeedsNoApplication(CapturedOutput output) {
    for (String command : new String[] {"import", "verify-log", "make-administrator"}) {
      assertThat(runConsole(command, "--help")).isZero();
      assertThat(output).contains("Usage: bin/run " + command);
    }
    assertThat(runConsole("--help")).isZero();
    assertThat(output.getErr()).isEmpty();
  }

  @Test
  void versionIsPrinted(CapturedOutput output) {
    assertThat(runConsole("--version")).isZero();
    assertThat(output.getOut().strip()).isEqualTo("Rapporteur " + ProgramVersion.get());
  }

  @Test
  void unknownCommandsAndOptionsAreRefused(CapturedOutput output) {
    assertThat(runConsole("imprt")).isEqualTo(2);
    assertThat(output.getErr()).contains("'imprt'");
    assertThat(runConsole("--titel")).isEqualTo(2);
    assertThat(output.getErr()).contains("'--titel'");
    assertThat(runConsole("import", "--consultation", "forum", "--titel", "x", "file.csv"))
        .isEqualTo(2);
    assertThat(runConsole("import", "file.csv")).isEqualTo(2);
    assertThat(output.getErr()).contains("Missing required option: '--consultation=SLUG'");
    assertThat(runConsole("--")).isEqualTo(2);
  }

  /// This class is no application, so a start would fail.
  private static int runConsole(String... arguments) {
    return Console.run(ConsoleTests.class, arguments);
  }
}
