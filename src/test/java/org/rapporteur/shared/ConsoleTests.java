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
  void onlyPropertiesStartTheSite() {
    assertThat(Console.isCommand(new String[] {"import", "file.csv"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=80", "verify-log"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--version"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port", "80"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=80", "--debug"})).isFalse();
    assertThat(Console.isCommand(new String[] {})).isFalse();
  }

  @Test
  void helpOfEveryCommandNeedsNoApplication(CapturedOutput output) {
    for (String command : new String[] {"import", "verify-log", "make-administrator"}) {
      assertThat(run(command, "--help")).isZero();
      assertThat(output).contains("Usage: bin/run " + command);
    }
    assertThat(run("--help")).isZero();
    assertThat(output.getErr()).isEmpty();
  }

  @Test
  void versionIsPrinted(CapturedOutput output) {
    assertThat(run("--version")).isZero();
    assertThat(output.getOut().strip()).isEqualTo("Rapporteur " + ProgramVersion.get());
  }

  @Test
  void unknownWordsAndOptionsAreRefused(CapturedOutput output) {
    assertThat(run("imprt")).isEqualTo(2);
    assertThat(output.getErr()).contains("'imprt'");
    assertThat(run("--titel")).isEqualTo(2);
    assertThat(output.getErr()).contains("'--titel'");
    assertThat(run("import", "--consultation", "forum", "--titel", "x", "file.csv")).isEqualTo(2);
    assertThat(run("import", "file.csv")).isEqualTo(2);
    assertThat(output.getErr()).contains("Missing required option: '--consultation=SLUG'");
    assertThat(run("--")).isEqualTo(2);
  }

  /// This class is no application: a start would fail.
  private static int run(String... arguments) {
    return Console.run(ConsoleTests.class, arguments);
  }
}
