/// Owns the report as HTML: a single file, and fragments for the pages of the site.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("html")
package org.rapporteur.rendering.html;
