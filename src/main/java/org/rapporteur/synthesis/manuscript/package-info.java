/// Exports the draft as DOCX for colleagues, and imports their edits.
@org.springframework.modulith.NamedInterface("manuscript")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.manuscript;
