/// The secretariat's desk: the draft beside the comments behind it, the run, and what became of
/// each comment.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "identity :: panel",
      "consultation",
      "consultation :: document",
      "consultation :: editor",
      "consultation :: part",
      "consultation :: question",
      "consultation :: schedule",
      "discussion",
      "discussion :: thread",
      "language",
      "analysis :: codebook",
      "synthesis",
      "synthesis :: agreement",
      "synthesis :: coding",
      "synthesis :: collaboration",
      "synthesis :: comparison",
      "synthesis :: draft",
      "synthesis :: editing",
      "synthesis :: evidence",
      "synthesis :: finding",
      "synthesis :: history",
      "synthesis :: manuscript",
      "synthesis :: model",
      "synthesis :: offer",
      "synthesis :: readiness",
      "synthesis :: run",
      "synthesis :: slot",
      "synthesis :: theme",
      "synthesis :: translation",
      "synthesis :: vocabulary",
      "synthesis :: writing"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui;
