/// What waits for a moderator, with everything needed to decide.
@org.springframework.modulith.NamedInterface("queue")
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.queue;
