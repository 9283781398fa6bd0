/// Shows the search page, its navigation entry, and the administration of the index.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "consultation",
      "consultation :: part",
      "search"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.ui;
