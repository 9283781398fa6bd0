/// Flags, the requests of readers to review a comment.
@org.springframework.modulith.NamedInterface("flag")
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.flag;
