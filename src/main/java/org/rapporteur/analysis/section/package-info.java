/// Writes the sections of a draft.
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.section;
