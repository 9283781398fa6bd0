/// Search page, its navigation entry, and index administration.
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
