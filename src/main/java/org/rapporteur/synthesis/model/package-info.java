/// Owns the calls of the language model that the operator named: requests, replies, cost,
// agreement.
@org.springframework.modulith.NamedInterface("model")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.model;
