package org.rapporteur.rendering.docx;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content of an exported draft that people may have edited, with tracked changes accepted.
///
/// @param properties by which the writer identified the draft
/// @param remarks comments that reviewers made in the file
public record EditedManuscript(
    Map<String, String> properties,
    List<Paragraph> paragraphs,
    List<Other> others,
    List<Remark> remarks) {

  public EditedManuscript {
    properties = Map.copyOf(properties);
    paragraphs = List.copyOf(paragraphs);
    others = List.copyOf(others);
    remarks = List.copyOf(remarks);
  }

  /// A paragraph of the draft.
  ///
  /// @param text an empty line separates the paragraphs into which it was split; `[1]` is the first
  ///     of the footnotes
  public record Paragraph(ManuscriptTag tag, String text, List<String> footnotes) {
    public Paragraph {
      footnotes = List.copyOf(footnotes);
    }
  }

  /// Content that is no paragraph of the draft, such as a heading.
  public record Other(Kind kind, String text) {}

  public enum Kind {
    TEXT,
    /// A paragraph of the draft that is in the file already.
    COPY,
    TABLE,
    /// A picture, a text box or a formula.
    OBJECT
  }

  public record Remark(@Nullable ManuscriptTag paragraph, String author, String text) {}
}
