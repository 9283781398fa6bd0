/// Analyzes a single text: its language, sentences, near-copies and vectors.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.language;
