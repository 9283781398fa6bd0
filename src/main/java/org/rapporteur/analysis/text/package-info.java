/// Words of texts, for comparing texts and for checking what reports say.
@org.springframework.modulith.NamedInterface("text")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.text;
