/// Shows who else works on a draft, and the remarks that they leave.
@org.springframework.modulith.NamedInterface("collaboration")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.collaboration;
