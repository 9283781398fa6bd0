package org.rapporteur;

import org.rapporteur.shared.cli.Console;
import org.rapporteur.shared.cli.QuietInterrupt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Starts Rapporteur, or runs the command given as arguments. Beans have fully qualified names, so
/// that two modules may have a class of the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(
    systemName = "Rapporteur",
    sharedModules = {"shared", "uikit"})
public class RapporteurApplication {

  public static void main(String[] args) {
    if (Console.isCommand(args)) {
      int exitCode = QuietInterrupt.run(() -> Console.run(RapporteurApplication.class, args));
      System.exit(exitCode);
    }
    QuietInterrupt.run(() -> SpringApplication.run(RapporteurApplication.class, args));
  }
}
