/// Moderation queues, and the context a moderator needs to decide.
@org.springframework.modulith.NamedInterface("queue")
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.queue;
