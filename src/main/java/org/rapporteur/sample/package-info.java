/// Owns the sample: two consultations with their contributors, loaded into a new installation and
/// removed in one step. Replays a script through the modules' services, at the time of each action,
/// in one transaction; the sample's report is made by an ordinary run after startup.
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
      "synthesis :: run",
      "report"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.sample;
