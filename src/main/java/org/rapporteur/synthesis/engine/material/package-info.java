/// Owns what the engine is given: the published comments and positions of one moment, and the
/// manifest of them.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.material;
