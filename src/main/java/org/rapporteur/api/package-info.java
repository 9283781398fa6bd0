/// Owns the REST addresses and the feeds.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "identity :: delegation",
      "consultation",
      "consultation :: question",
      "consultation :: schedule",
      "discussion",
      "discussion :: count",
      "discussion :: thread",
      "discussion :: comment",
      "language",
      "publiclog",
      "moderation",
      "synthesis",
      "report",
      "intake"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.api;
