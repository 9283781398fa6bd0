/// Finds comments that say nearly what somebody is about to say.
@org.springframework.modulith.NamedInterface("likeness")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.likeness;
