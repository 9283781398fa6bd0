/// Texts that a language model wrote and that passed the checks.
@org.springframework.modulith.NamedInterface("written")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.written;
