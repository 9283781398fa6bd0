/// Comments, the threads they form, positions, drafts and the HTML of a comment. This package
/// contains the events and ids that other modules use.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: delegation",
      "identity :: affiliation",
      "consultation",
      "consultation :: document",
      "consultation :: part",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: terms",
      "language",
      "publiclog"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion;
