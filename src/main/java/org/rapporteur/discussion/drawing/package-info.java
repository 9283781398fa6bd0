/// Rendering of comments as HTML, and the extension point for actions on comments.
@org.springframework.modulith.NamedInterface("drawing")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.drawing;
