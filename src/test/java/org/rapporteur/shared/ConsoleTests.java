package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.cli.Console;

class ConsoleTests {

  @Test
  void commandIsAWordAndOptionsAreNot() {
    assertThat(Console.isCommand(new String[] {"import", "file.csv"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=80", "verify-log"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=80"})).isFalse();
    assertThat(Console.isCommand(new String[] {"--title", "import"})).isFalse();
    assertThat(Console.isCommand(new String[] {})).isFalse();
  }
}
