package org.rapporteur.analysis.statement;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// A sentence of a comment that makes a claim, verbatim.
///
/// @param id hash of language and words: equal sentences have equal ids
/// @param standsAs the id under which it is compared: its own, or in a copy of a campaign's text
///     that of the template's sentence
public record Statement(
    String id,
    String standsAs,
    StatementSource source,
    int question,
    String text,
    LanguageTag language,
    SentenceTraits traits) {

  public int comment() {
    return source.comment();
  }

  public int revision() {
    return source.revision();
  }

  public TextSpan span() {
    return source.span();
  }

  public StatementKind kind() {
    return traits.kind();
  }

  public @Nullable ReplyCue cue() {
    return traits.cue();
  }

  public boolean conceded() {
    return traits.conceded();
  }

  public boolean proposal() {
    return traits.kind() == StatementKind.PROPOSAL;
  }

  /// True if it is compared under its own words.
  public boolean isItself() {
    return id.equals(standsAs);
  }

  Statement standingAs(String other) {
    return new Statement(id, other, source, question, text, language, traits);
  }
}
