/// All that is published in a consultation, read whole: for what is computed from it and for what
/// lists it.
@org.springframework.modulith.NamedInterface("snapshot")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.snapshot;
