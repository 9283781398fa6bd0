/// The screen of search, and its field on other pages.
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
