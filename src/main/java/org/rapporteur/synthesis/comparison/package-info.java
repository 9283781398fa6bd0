/// What one version of a draft or of a paragraph says otherwise than another.
@org.springframework.modulith.NamedInterface("comparison")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.comparison;
