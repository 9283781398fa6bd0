/// Builds the codebook of a question: themes, and under each theme the points that contributors
/// made.
@org.springframework.modulith.NamedInterface("codebook")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.codebook;
