/// Compares statements, across languages where vectors or dictionaries allow it.
@org.springframework.modulith.NamedInterface("likeness")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.likeness;
