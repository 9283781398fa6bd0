/// The screens of threads: a question, a comment, a contributor, one's drafts, and the plain
/// addresses their script asks.
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
