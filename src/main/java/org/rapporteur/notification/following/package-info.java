/// Who follows what, what came there, and how each is told: counted once a place, however many
/// follow it.
@org.springframework.modulith.NamedInterface("following")
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.following;
