package org.rapporteur.discussion.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.discussion.snapshot.AttachedTextSql.AttachedText;

/// The text of a revision to which citations refer: the plain text of the comment, followed by the
/// texts of its attached documents.
///
/// @param documents in the order of their texts
public record CitableText(String text, List<AttachedDocument> documents) {

  private static final String SEPARATOR = "\n\n";

  /// An attached document with the place of its text.
  ///
  /// @param start first code point
  /// @param end code point after the last
  public record AttachedDocument(String name, int start, int end) {}

  public CitableText {
    documents = List.copyOf(documents);
  }

  static CitableText create(String plainText, List<AttachedText> attached) {
    if (attached.isEmpty()) {
      return new CitableText(plainText, List.of());
    }
    var text = new StringBuilder(plainText);
    var documents = new ArrayList<AttachedDocument>();
    int end = plainText.codePointCount(0, plainText.length());
    for (var document : attached) {
      int start = end + SEPARATOR.length();
      end = start + document.text().codePointCount(0, document.text().length());
      text.append(SEPARATOR).append(document.text());
      documents.add(new AttachedDocument(document.name(), start, end));
    }
    return new CitableText(text.toString(), documents);
  }
}
