/// Asks a language model for a codebook, codes, paragraphs and translations, and checks its
// replies.
@org.springframework.modulith.NamedInterface("model")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.model;
