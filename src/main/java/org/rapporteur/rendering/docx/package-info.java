/// Owns the report as DOCX.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("docx")
package org.rapporteur.rendering.docx;
