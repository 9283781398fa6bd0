/// Owns what of all that a run tests can be called a difference.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.differences;
