/// Owns comments, the threads they form, positions on them, their revisions, drafts, and the HTML
// of a comment.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: delegation",
      "identity :: affiliation",
      "consultation",
      "consultation :: part",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: terms",
      "language",
      "publiclog"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion;
