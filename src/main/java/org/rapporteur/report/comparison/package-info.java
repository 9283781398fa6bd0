/// What one edition of a report says otherwise than another.
@org.springframework.modulith.NamedInterface("comparison")
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.comparison;
