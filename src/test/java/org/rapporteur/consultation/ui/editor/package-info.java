/// Tests of the consultation's screens, told as what people do on them.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.ui.editor;
