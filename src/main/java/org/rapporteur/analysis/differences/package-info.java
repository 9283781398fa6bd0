/// Collects the differences between contributors.
@org.springframework.modulith.NamedInterface("differences")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.differences;
