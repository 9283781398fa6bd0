package org.rapporteur;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  /// Compiled templates draw what the module that renders them hands over; they are no module of
  // their own.
  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          RapporteurApplication.class, resideInAPackage("org.rapporteur.templates.."));

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }
}
