/// Finds comments that are similar to a text being written.
@org.springframework.modulith.NamedInterface("likeness")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.likeness;
