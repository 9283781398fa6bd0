/// Words of a text, for comparing texts.
@org.springframework.modulith.NamedInterface("text")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.text;
