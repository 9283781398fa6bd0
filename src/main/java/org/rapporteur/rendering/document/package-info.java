/// Owns the model of one report: what an edition says, free of any format, database or clock.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("document")
package org.rapporteur.rendering.document;
