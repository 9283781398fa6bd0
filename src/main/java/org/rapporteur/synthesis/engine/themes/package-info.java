/// Owns which statements belong together, and which of them stand best for a theme.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.themes;
