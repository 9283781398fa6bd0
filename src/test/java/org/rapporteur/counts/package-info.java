/// Counts of a whole consultation, made again from its source by the simplest code that can make
/// them, against what every edition tells.
@org.jspecify.annotations.NullMarked
package org.rapporteur.counts;
