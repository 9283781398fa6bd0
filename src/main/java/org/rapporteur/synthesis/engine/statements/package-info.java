/// Owns what comments say: near-copies of one text, and sentences that are statements.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.statements;
