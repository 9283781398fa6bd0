/// How many comments there are and how many took part, from kept counts.
@org.springframework.modulith.NamedInterface("count")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.count;
