/// Owns the report as Markdown.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("markdown")
package org.rapporteur.rendering.markdown;
