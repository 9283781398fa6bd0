/// What happened to a consultation in public, and why: told on its page and in the public log.
@org.springframework.modulith.NamedInterface("timeline")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.timeline;
