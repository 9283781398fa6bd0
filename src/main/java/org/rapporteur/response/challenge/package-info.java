/// Challenges of contributors to paragraphs of an edition, and the answers to them.
@org.springframework.modulith.NamedInterface("challenge")
@org.jspecify.annotations.NullMarked
package org.rapporteur.response.challenge;
