/// Owns what people's coding tells of stances: what a coded theme holds, how its sample is drawn,
/// and how far its two coders agree.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.stances;
