/// Owns what people say and do after a report: challenges, follow-ups and series.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "consultation",
      "consultation :: schedule",
      "discussion",
      "discussion :: personal",
      "discussion :: thread",
      "publiclog",
      "synthesis",
      "report",
      "report :: page"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.response;
