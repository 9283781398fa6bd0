/// Stores what a run found beside its text: themes, positions, opinions, campaigns and the method.
@org.springframework.modulith.NamedInterface("finding")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.finding;
