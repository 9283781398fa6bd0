/// Rendering of comments as HTML, and the extension point for actions on comments.
@org.springframework.modulith.NamedInterface("rendering")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.rendering;
