/// Finds comments that are similar to a text being written.
@org.springframework.modulith.NamedInterface("similarity")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.similarity;
