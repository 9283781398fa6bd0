/// Screens of comment threads: questions, comments, contributors, submissions and drafts, with the
/// HTTP endpoints that their scripts call.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "identity :: delegation",
      "identity :: panel",
      "consultation",
      "consultation :: document",
      "consultation :: part",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: terms",
      "language",
      "publiclog",
      "discussion",
      "discussion :: *"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui;
