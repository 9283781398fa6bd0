/// Counts and phrases that writing and checking a draft have in common.
@org.springframework.modulith.NamedInterface("wording")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.wording;
