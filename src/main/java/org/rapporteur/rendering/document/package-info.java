/// Owns the model of a report: the parts of one edition, independent of formats, database and
/// clock.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("document")
package org.rapporteur.rendering.document;
