/// Terms of an institution under which statements are placed.
@org.springframework.modulith.NamedInterface("vocabulary")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.vocabulary;
