/// Owns the language model that the operator named: its address, calls, replies and cost.
@org.springframework.modulith.NamedInterface("model")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.model;
