/// What later modules add to the pages of a consultation: sections, notes below a question, and
/// counts.
@org.springframework.modulith.NamedInterface("part")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.part;
