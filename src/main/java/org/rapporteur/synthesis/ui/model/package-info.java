/// Shows the calls of the language model.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.model;
