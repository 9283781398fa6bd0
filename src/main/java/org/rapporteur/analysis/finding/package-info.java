/// The findings on which a draft is based.
@org.springframework.modulith.NamedInterface("finding")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.finding;
