/// Owns published editions, their formats, challenges to them, what followed them and the archive
/// package.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "consultation",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: texts",
      "discussion",
      "discussion :: personal",
      "discussion :: reference",
      "discussion :: snapshot",
      "discussion :: submission",
      "discussion :: theme",
      "discussion :: thread",
      "language",
      "publiclog",
      "moderation",
      "rendering",
      "rendering :: document",
      "rendering :: content",
      "rendering :: docx",
      "rendering :: html",
      "rendering :: json",
      "rendering :: markdown",
      "rendering :: pdf",
      "rendering :: supplement",
      "rendering :: text",
      "synthesis",
      "synthesis :: draft",
      "synthesis :: set-aside",
      "synthesis :: translation"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.report;
