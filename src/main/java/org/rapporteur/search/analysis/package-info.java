/// Parses search texts, splits texts into words, and highlights matches in excerpts.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.analysis;
