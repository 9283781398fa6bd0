/// The public pages and forms of challenges, follow-ups and series.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "consultation",
      "consultation :: editor",
      "consultation :: part",
      "consultation :: schedule",
      "discussion",
      "discussion :: thread",
      "publiclog",
      "synthesis",
      "synthesis :: slot",
      "report",
      "report :: page",
      "response",
      "response :: *"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.response.ui;
