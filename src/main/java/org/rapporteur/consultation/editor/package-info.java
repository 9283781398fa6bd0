/// What later modules add to the secretariat's editor of a consultation.
@org.springframework.modulith.NamedInterface("editor")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.editor;
