/// The secretariat's editor of a consultation: the form for drafts and the public actions.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.ui.editor;
