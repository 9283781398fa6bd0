/// Extension points of the secretariat's editor for other modules.
@org.springframework.modulith.NamedInterface("editor")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.editor;
