/// The input of an analysis: the consultation, its questions, comments and positions.
@org.springframework.modulith.NamedInterface("material")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.material;
