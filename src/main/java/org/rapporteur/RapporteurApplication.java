package org.rapporteur;

import org.rapporteur.shared.cli.Console;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Starts Rapporteur, or carries out the one command that the arguments name. Modules name their
/// classes without asking one another: two may have a CommentPages.
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
