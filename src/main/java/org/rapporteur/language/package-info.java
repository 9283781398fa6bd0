/// Owns what a text alone tells: its language, its sentences, its near-copies and its vectors.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.language;
