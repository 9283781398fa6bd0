/// The tab of runs, themes and the vocabulary.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.points;
