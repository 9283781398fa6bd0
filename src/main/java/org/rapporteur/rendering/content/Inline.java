package org.rapporteur.rendering.content;

import org.rapporteur.rendering.content.DocumentReferences.Footnote;
import org.rapporteur.shared.LanguageTag;

/// A run of text in a block, independent of the format.
public sealed interface Inline {

  record Text(String text) implements Inline {}

  /// A text that has its own direction, such as a heading or a name of an institution.
  record Isolated(String text) implements Inline {}

  /// A quotation in the language of its comment.
  record Quote(String text, LanguageTag language) implements Inline {}

  record PersonName(String text) implements Inline {}

  record Link(String url, String text) implements Inline {}

  /// A link inside the document.
  ///
  /// @param description text for screen readers
  record CrossReference(String id, String text, String description) implements Inline {}

  record FootnoteMark(Footnote footnote) implements Inline {}
}
