/// Owns the REST API and the Atom feeds.
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
      "consultation :: terms",
      "consultation :: timeline",
      "consultation :: texts",
      "discussion",
      "discussion :: attachment",
      "discussion :: count",
      "discussion :: profile",
      "discussion :: question-position",
      "discussion :: submission",
      "discussion :: theme",
      "discussion :: thread",
      "discussion :: comment",
      "language",
      "publiclog",
      "moderation",
      "moderation :: policy",
      "synthesis",
      "response :: follow-up",
      "search",
      "intake"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.api;
