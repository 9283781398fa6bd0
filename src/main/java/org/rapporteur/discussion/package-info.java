/// Owns comments, the threads they form, positions, drafts, and the HTML of a comment. Here stands
/// what a comment is called and what happened to it; its parts are the packages below.
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
