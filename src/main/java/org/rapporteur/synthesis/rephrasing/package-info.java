/// Owns what a language model, where the operator names one, may do: propose other words for a
/// paragraph. A gate in code decides what is taken; all that went out and came back is kept.
@org.springframework.modulith.NamedInterface("rephrasing")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.rephrasing;
