/// The public events of a consultation, on its page and in the public log.
@org.springframework.modulith.NamedInterface("timeline")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.timeline;
