/// Stores translations of quoted words into the language of a report.
@org.springframework.modulith.NamedInterface("translation")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.translation;
