/// Finds groups of contributors with similar positions.
@org.springframework.modulith.NamedInterface("opinions")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.opinions;
