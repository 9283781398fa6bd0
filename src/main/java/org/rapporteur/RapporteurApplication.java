package org.rapporteur;

import org.rapporteur.shared.cli.Console;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Starts Rapporteur, or runs the command given as arguments. Beans have fully qualified names, so
/// that two modules may have a class of the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
    systemName = "Rapporteur",
    sharedModules = {"shared", "uikit"})
public class RapporteurApplication {

  public static void main(String[] args) {
    if (Console.isCommand(args)) {
      System.exit(Console.run(RapporteurApplication.class, args));
    }
    SpringApplication.run(RapporteurApplication.class, args);
  }
}
