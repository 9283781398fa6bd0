package org.rapporteur.synthesis.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of reading an edited file. Nothing is changed yet.
///
/// @param draft the version of the draft that the changes are compared with
/// @param exported the version of the draft that was exported
/// @param isReordered if paragraphs were moved in the file
public record ManuscriptImport(
    int draft,
    int exported,
    List<ManuscriptChange> changes,
    List<Unmatched> unmatched,
    List<Remark> remarks,
    boolean isReordered) {

  public ManuscriptImport {
    changes = List.copyOf(changes);
    unmatched = List.copyOf(unmatched);
    remarks = List.copyOf(remarks);
  }

  /// A comment that a reviewer made in the file.
  ///
  /// @param paragraph the number of the paragraph; null if it is on other text
  public record Remark(@Nullable Integer paragraph, String author, String text) {}
}
