/// Owns cited text: sentences with their citations, quotations and translations.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("text")
package org.rapporteur.rendering.text;
