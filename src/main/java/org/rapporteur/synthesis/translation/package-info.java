/// Keeps what persons made of quoted words in the language of a report, by what is quoted.
@org.springframework.modulith.NamedInterface("translation")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.translation;
