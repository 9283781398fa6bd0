package org.rapporteur.search.index;

import org.rapporteur.search.ResultKind;

/// Unit of indexing: a comment, its attachments, a submission, a decision, all questions of a
/// consultation, or all paragraphs of its report.
/// @param id id of the submission, decision or comment (also for attachments); for other kinds, of
///     the consultation
public record IndexedItem(ResultKind kind, long id) {

  public String key() {
    return kind.name() + ":" + id;
  }
}
