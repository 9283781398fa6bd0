/// The moderators' desk, the policy, flags and appeals as people see them.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "identity :: panel",
      "consultation",
      "consultation :: schedule",
      "consultation :: terms",
      "consultation :: document",
      "consultation :: question",
      "discussion",
      "discussion :: attachment",
      "discussion :: draft",
      "discussion :: drawing",
      "discussion :: submission",
      "discussion :: thread",
      "publiclog",
      "moderation",
      "moderation :: policy",
      "moderation :: flag",
      "moderation :: appeal",
      "moderation :: queue"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.ui;
