/// The tab where the draft is written, with its sources, search and checks.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.draft;
