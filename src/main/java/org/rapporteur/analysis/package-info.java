/// Analyzes the comments of a consultation, from statements to the draft of a report.
///
/// The module is pure: equal input gives equal output, and no class uses Spring or a database.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity :: affiliation",
      "language",
      "language :: dictionary"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis;
