/// Owns the search of the material while a report is written: which comments say what is sought,
/// whether they can be cited, and what of them can be quoted.
@org.springframework.modulith.NamedInterface("evidence")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.evidence;
