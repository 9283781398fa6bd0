/// Owns comments, the threads they form, positions on them, their revisions, drafts, and the HTML
// of a comment.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: delegation",
      "consultation",
      "language",
      "publiclog"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion;
