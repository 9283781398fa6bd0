/// Owns the formats of a report: each renders the one document model, the same bytes for the same
/// edition.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("format")
package org.rapporteur.rendering.format;
