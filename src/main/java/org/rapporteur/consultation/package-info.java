/// Owns consultations: what is asked, by whom, under which mandate, and when.
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
