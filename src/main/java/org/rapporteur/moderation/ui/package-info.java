/// The moderation desk, and the pages for policy, flags and appeals.
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
      "discussion :: rendering",
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
