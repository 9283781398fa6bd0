/// Owns the sample data: two consultations with their contributors, loaded into a new installation
/// in one transaction and removed in one step.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: delegation",
      "identity :: affiliation",
      "identity :: appointment",
      "consultation",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: terms",
      "consultation :: texts",
      "discussion",
      "discussion :: position",
      "discussion :: comment",
      "publiclog",
      "moderation",
      "moderation :: flag",
      "moderation :: policy",
      "synthesis",
      "synthesis :: readiness",
      "synthesis :: run",
      "report"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.sample;
