/// Owns the terms of an institution's own, and what of the statements falls under each of them.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.vocabulary;
