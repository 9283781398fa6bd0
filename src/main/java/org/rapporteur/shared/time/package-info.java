/// Formats of date and time.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.time;
