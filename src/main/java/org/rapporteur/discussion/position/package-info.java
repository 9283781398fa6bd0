/// Agreeing and disagreeing, and the counts of it on each comment.
@org.springframework.modulith.NamedInterface("position")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.position;
