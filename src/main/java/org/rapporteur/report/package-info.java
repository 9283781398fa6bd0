/// Owns published editions, their formats, challenges to them, what followed them and the archive
/// package.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "analysis :: campaign",
      "analysis :: draft",
      "analysis :: material",
      "analysis :: stances",
      "analysis :: statement",
      "uikit",
      "identity",
      "identity :: affiliation",
      "consultation",
      "consultation :: document",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: texts",
      "discussion",
      "discussion :: attachment",
      "discussion :: personal",
      "discussion :: reference",
      "discussion :: snapshot",
      "discussion :: submission",
      "discussion :: theme",
      "discussion :: thread",
      "language",
      "publiclog",
      "moderation",
      "synthesis",
      "synthesis :: translation"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.report;
