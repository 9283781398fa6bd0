/// Tests of the screens of the consultation editor.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.ui.editor;
