/// Fields of the editor for texts in several languages and for the scale of a question.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.ui.field;
