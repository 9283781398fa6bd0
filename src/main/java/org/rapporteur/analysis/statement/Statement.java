package org.rapporteur.analysis.statement;

import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// A sentence-sized claim in a comment, verbatim. Its id is a hash of its language and words, so
/// the same sentence has the same id in every comment and every run; `standsAs` is the id under
/// which it is clustered: its own, or in a copy of a campaign's text that of the template's
/// sentence it repeats.
///
/// @param conceded whether the comment goes on to say *but*
public record Statement(
    String id,
    String standsAs,
    int comment,
    int revision,
    int question,
    TextSpan span,
    String text,
    LanguageTag language,
    boolean proposal,
    boolean conceded) {

  /// Whether it stands for itself, and not for another one whose words may differ.
  public boolean isItself() {
    return id.equals(standsAs);
  }

  Statement standingAs(String other) {
    return new Statement(
        id, other, comment, revision, question, span, text, language, proposal, conceded);
  }
}
