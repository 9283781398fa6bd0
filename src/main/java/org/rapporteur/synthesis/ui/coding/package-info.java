/// The tab of codings, and the view of one coding.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.coding;
