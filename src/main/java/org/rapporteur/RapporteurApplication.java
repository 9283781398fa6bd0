package org.rapporteur;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts Rapporteur.
@SpringBootApplication
@Modulithic(
    systemName = "Rapporteur",
    sharedModules = {"shared", "uikit"})
public class RapporteurApplication {

  public static void main(String[] args) {
    SpringApplication.run(RapporteurApplication.class, args);
  }
}
