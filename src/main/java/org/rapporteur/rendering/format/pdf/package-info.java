/// Owns the report as PDF: laid out from the document as formatting objects, then finished so that
/// archives keep it and everyone can have it read aloud.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("pdf")
package org.rapporteur.rendering.format.pdf;
