/// Owns the way from comments to a draft: statements, themes, campaigns, the ledger and cited
/// paragraphs.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "analysis",
      "analysis :: campaign",
      "analysis :: check",
      "analysis :: codebook",
      "analysis :: differences",
      "analysis :: draft",
      "analysis :: finding",
      "analysis :: likeness",
      "analysis :: material",
      "analysis :: model",
      "analysis :: opinions",
      "analysis :: positions",
      "analysis :: sentence",
      "analysis :: stances",
      "analysis :: statement",
      "analysis :: text",
      "analysis :: vocabulary",
      "analysis :: wording",
      "analysis :: written",
      "uikit",
      "identity",
      "identity :: administration",
      "identity :: affiliation",
      "identity :: appointment",
      "consultation",
      "consultation :: document",
      "discussion",
      "discussion :: snapshot",
      "discussion :: theme",
      "language",
      "publiclog",
      "rendering :: docx"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis;
