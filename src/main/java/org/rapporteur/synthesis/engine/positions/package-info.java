/// Owns what positions tell: where stakeholder groups agree, where they differ, and what one group
/// holds alone.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.positions;
