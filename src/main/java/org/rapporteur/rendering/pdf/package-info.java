/// Owns the report as PDF: laid out by FOP from XSL-FO, then completed for PDF/A-3a and PDF/UA-1.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("pdf")
package org.rapporteur.rendering.pdf;
