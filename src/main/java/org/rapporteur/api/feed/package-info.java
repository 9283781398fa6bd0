/// Atom feeds of consultations, comments, follow-ups and the public log.
@org.jspecify.annotations.NullMarked
package org.rapporteur.api.feed;
