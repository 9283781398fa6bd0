/// Extension points of a consultation's pages: sections, notes below questions, and counts.
@org.springframework.modulith.NamedInterface("part")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.part;
