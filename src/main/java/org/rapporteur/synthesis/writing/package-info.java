/// Converts a paragraph of a draft to one text with citation marks, and back.
@org.springframework.modulith.NamedInterface("writing")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.writing;
