/// Owns the search index of all public items and the search pages. Events of other modules update
/// the index. It stores no texts: results are loaded from the database (decision 0009). Removed
/// items are hidden from searches (decision 0012).
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
