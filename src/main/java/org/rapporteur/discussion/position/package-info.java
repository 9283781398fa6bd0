/// Positions: agreeing and disagreeing with comments, and their counts.
@org.springframework.modulith.NamedInterface("position")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.position;
