/// Stores drafts: sections, paragraphs, sentences, and the comments that their run read.
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.draft;
