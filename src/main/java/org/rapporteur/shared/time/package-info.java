/// Owns the clock and the formats of date and time.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.time;
