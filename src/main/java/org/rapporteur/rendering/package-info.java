/// Renders one report document as DOCX, PDF, HTML, Markdown, JSON and charts. Uses no database.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.rendering;
