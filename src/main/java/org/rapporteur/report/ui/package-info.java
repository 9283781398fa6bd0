/// The screens of a report: its page, its link on the consultation, the act of publishing it.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "consultation",
      "consultation :: editor",
      "consultation :: part",
      "consultation :: schedule",
      "rendering :: document",
      "rendering :: html",
      "synthesis",
      "synthesis :: readiness",
      "synthesis :: slot",
      "report",
      "report :: *"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.ui;
