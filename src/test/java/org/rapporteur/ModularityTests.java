package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  private static final Path DIAGRAM = Path.of("src/docs/modules.md");

  /// Compiled templates render what the calling module passes; they are not a module.
  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          RapporteurApplication.class,
          JavaClass.Predicates.resideInAPackage("org.rapporteur.templates.."));

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void moduleDiagramIsCurrent() throws IOException {
    String page = ModuleDiagram.fromModules(MODULES).toMarkdown();
    Files.writeString(Path.of("target", DIAGRAM.getFileName().toString()), page);
    assertThat(Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "")
        .as("copy target/modules.md to " + DIAGRAM)
        .isEqualTo(page);
  }
}
