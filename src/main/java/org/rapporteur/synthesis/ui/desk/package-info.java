/// Holds what all tabs of the desk use: services, the guard of half-written text, and small parts.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.desk;
