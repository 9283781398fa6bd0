/// Changes the draft in use: its paragraphs, tables and annexes, comments set aside, and undo.
@org.springframework.modulith.NamedInterface("editing")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.editing;
