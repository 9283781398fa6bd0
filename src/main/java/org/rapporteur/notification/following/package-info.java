/// Follows of people, the news of followed places, and notification preferences. News is stored
/// once per place, not per follower (decision 0014).
@org.springframework.modulith.NamedInterface("following")
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.following;
