/// The one HTML of a comment, and the tools that later modules add to it.
@org.springframework.modulith.NamedInterface("drawing")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.drawing;
