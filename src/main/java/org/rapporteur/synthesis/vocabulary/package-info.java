/// Owns the terms that an institution gives its consultation: as they were typed, read and changed.
@org.springframework.modulith.NamedInterface("vocabulary")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.vocabulary;
