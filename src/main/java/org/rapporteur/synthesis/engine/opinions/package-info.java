/// Owns opinion groups: holders who take like positions, whatever stakeholder group they are of.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.opinions;
