/// Owns the report as DOCX, and the draft as DOCX that people edit and import again.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("docx")
package org.rapporteur.rendering.docx;
