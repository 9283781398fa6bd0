package org.rapporteur;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  private static final ApplicationModules MODULES =
      ApplicationModules.of(RapporteurApplication.class);

  /// Compiled templates draw what the module that renders them hands over; they are no module of
  // their own.
  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES
        .detectViolations()
        .filter(
            violation ->
                !violation.getMessage().contains("module 'templates'")
                    && !violation.getMessage().startsWith("Module 'templates'"))
        .throwIfPresent();
  }
}
