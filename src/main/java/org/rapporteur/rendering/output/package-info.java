/// Owns the low-level output: templates, characters allowed in XML, bidirectional controls.
@org.jspecify.annotations.NullMarked
package org.rapporteur.rendering.output;
