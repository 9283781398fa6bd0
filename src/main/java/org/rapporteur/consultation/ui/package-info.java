/// The views of consultations: the public page and the secretariat's editor.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: appointment",
      "publiclog",
      "consultation",
      "consultation :: *"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.ui;
