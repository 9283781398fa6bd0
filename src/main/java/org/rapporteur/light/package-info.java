/// Owns the light version of the site, which needs no JavaScript.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "identity :: delegation",
      "consultation",
      "consultation :: document",
      "consultation :: question",
      "consultation :: schedule",
      "discussion",
      "discussion :: count",
      "discussion :: rendering",
      "discussion :: profile",
      "discussion :: question-position",
      "discussion :: submission",
      "discussion :: theme",
      "discussion :: thread",
      "language",
      "publiclog",
      "moderation",
      "moderation :: policy",
      "synthesis",
      "report",
      "response :: challenge",
      "response :: follow-up",
      "response :: series",
      "search",
      "intake",
      "notification"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.light;
