/// Counts of comments and participants, from stored counts.
@org.springframework.modulith.NamedInterface("count")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.count;
