/// Finds campaigns: comments that are near-copies of one text.
@org.springframework.modulith.NamedInterface("campaign")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.campaign;
