/// Owns the frame around every view, the home page and the error pages.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "consultation",
      "consultation :: part",
      "consultation :: schedule",
      "consultation :: texts",
      "notification"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.shell;
