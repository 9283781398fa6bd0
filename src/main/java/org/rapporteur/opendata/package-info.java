/// Owns the files with all public data of a consultation or an edition.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "identity :: affiliation",
      "consultation",
      "consultation :: part",
      "consultation :: question",
      "consultation :: schedule",
      "discussion",
      "discussion :: snapshot",
      "discussion :: theme",
      "rendering :: content",
      "rendering :: document",
      "rendering :: text",
      "report",
      "report :: page"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.opendata;
