/// Owns moderation policies, flags, decisions and appeals.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: delegation",
      "identity :: appointment",
      "consultation",
      "discussion",
      "discussion :: thread",
      "discussion :: comment",
      "discussion :: submission",
      "language",
      "publiclog"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation;
