/// Owns the coding of stances by people: what is coded, by which two, each one's sheet, and how
/// disagreements were settled.
@org.springframework.modulith.NamedInterface("coding")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.coding;
