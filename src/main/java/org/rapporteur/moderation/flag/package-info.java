/// Flags: reports by readers that something is wrong with a comment.
@org.springframework.modulith.NamedInterface("flag")
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.flag;
