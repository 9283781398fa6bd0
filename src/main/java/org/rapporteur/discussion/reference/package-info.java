/// What a text names of its consultation (`C147`, `M-0041`, `Q3`, `¶ 13`, `S-7`) and which passages
/// it quotes.
@org.springframework.modulith.NamedInterface("reference")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.reference;
