/// Compares the positions of groups on comments.
@org.springframework.modulith.NamedInterface("positions")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.positions;
