/// Writes Atom and CSV.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.format;
