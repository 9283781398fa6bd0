/// Imports comments from files. Imported comments are numbered in the order of the file. A reply
/// before its parent waits in the database until the parent is stored.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: affiliation",
      "consultation",
      "consultation :: editor",
      "consultation :: question",
      "consultation :: schedule",
      "consultation :: terms",
      "consultation :: texts",
      "discussion",
      "language",
      "discussion :: comment",
      "discussion :: question-position",
      "publiclog"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake;
