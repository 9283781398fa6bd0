package org.rapporteur.search.index;

import org.rapporteur.search.Kind;

/// What is read anew and indexed in one go: a comment, its attachments, a formal submission, a
/// decision, all questions of a consultation, all paragraphs of its report.
///
/// @param id of the comment (of its attachments, too), submission or decision, else
///     of the consultation
public record Matter(Kind kind, long id) {

  public String key() {
    return kind.name() + ":" + id;
  }
}
