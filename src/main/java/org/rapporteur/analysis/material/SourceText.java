package org.rapporteur.analysis.material;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.TextSpan;

/// The text of a comment, followed by the texts of its attached documents. Spans refer to
/// all of it.
public record SourceText(String all, List<AttachedDocument> documents) {

  /// An attached document with the place of its text.
  public record AttachedDocument(String name, TextSpan span) {}

  public SourceText {
    documents = List.copyOf(documents);
  }

  public static SourceText withoutDocuments(String text) {
    return new SourceText(text, List.of());
  }

  /// Returns the places of the comment's own text and of each document.
  public List<TextSpan> parts() {
    var parts = new ArrayList<TextSpan>();
    int length = all.codePointCount(0, all.length());
    parts.add(new TextSpan(0, documents.isEmpty() ? length : documents.getFirst().span().start()));
    documents.forEach(document -> parts.add(document.span()));
    return parts;
  }
}
