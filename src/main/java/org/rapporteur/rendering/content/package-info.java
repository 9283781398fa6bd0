/// Owns the content that all formats share: texts, links, references and the selection of the
/// annex.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("content")
package org.rapporteur.rendering.content;
