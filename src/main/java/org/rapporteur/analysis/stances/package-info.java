/// Codes that people gave to statements, and their agreement.
@org.springframework.modulith.NamedInterface("stances")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.stances;
