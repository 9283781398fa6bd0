/// Series of consultations that belong together.
@org.springframework.modulith.NamedInterface("series")
@org.jspecify.annotations.NullMarked
package org.rapporteur.response.series;
