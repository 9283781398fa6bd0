/// Compares two versions of a text or document.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.comparison;
