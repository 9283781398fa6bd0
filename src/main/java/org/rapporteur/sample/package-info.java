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
      "consultation :: document",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: terms",
      "consultation :: texts",
      "discussion",
      "discussion :: position",
      "discussion :: comment",
      "discussion :: submission",
      "publiclog",
      "moderation",
      "moderation :: flag",
      "moderation :: policy",
      "analysis :: draft",
      "synthesis",
      "synthesis :: draft",
      "synthesis :: readiness",
      "synthesis :: run",
      "synthesis :: translation",
      "synthesis :: vocabulary",
      "synthesis :: writing",
      "report",
      "response",
      "response :: challenge",
      "response :: follow-up",
      "response :: series"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.sample;
