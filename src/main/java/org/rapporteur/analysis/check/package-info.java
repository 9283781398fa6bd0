/// Checks a draft against the comments that it cites.
@org.springframework.modulith.NamedInterface("check")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.check;
