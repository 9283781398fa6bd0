/// Owns the index of all that is public, fed by what the other modules tell, and its queries.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "consultation",
      "consultation :: document",
      "consultation :: question",
      "consultation :: schedule",
      "discussion",
      "discussion :: attachment",
      "discussion :: snapshot",
      "discussion :: submission",
      "discussion :: theme",
      "discussion :: thread",
      "language",
      "publiclog",
      "moderation",
      "synthesis",
      "synthesis :: evidence",
      "report",
      "intake"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.search;
