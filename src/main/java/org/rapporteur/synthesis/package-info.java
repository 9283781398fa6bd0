/// Owns the way from comments to a draft: statements, themes, campaigns, the ledger and cited
/// paragraphs.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
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
