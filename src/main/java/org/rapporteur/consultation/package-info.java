/// Owns consultations, with their questions, convener, mandate, dates and phase.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: affiliation",
      "identity :: appointment",
      "publiclog"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation;
