/// Owns the way from comments to a draft: statements, themes, campaigns, the ledger and cited
/// paragraphs.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "analysis :: campaign",
      "analysis :: material",
      "analysis :: sentence",
      "analysis :: statement",
      "analysis :: text",
      "uikit",
      "identity",
      "identity :: affiliation",
      "identity :: appointment",
      "consultation",
      "discussion",
      "discussion :: snapshot",
      "discussion :: theme",
      "language",
      "publiclog"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis;
