/// Which consultations belong together year over year.
@org.springframework.modulith.NamedInterface("series")
@org.jspecify.annotations.NullMarked
package org.rapporteur.response.series;
