/// Owns what words of a model must keep to stand for a paragraph, and whether they do.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.rephrasing.gate;
