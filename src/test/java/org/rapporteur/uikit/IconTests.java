package org.rapporteur.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTests {

  @ParameterizedTest
  @EnumSource
  void everyIconNameHasImage(Icon.Name name) throws Exception {
    assertThat(Files.readString(Path.of("frontend/images/icons.svg")))
        .contains("id=\"" + name.symbol() + "\"");
  }
}
