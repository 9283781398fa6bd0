package org.rapporteur.synthesis.editing;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.draft.ParagraphId;

/// Somebody else changed the paragraph since the editor read it. Both texts are kept: theirs in the
/// draft, the editor's own here.
public final class ParagraphChanged extends Refusal {

  private final transient String theirs;
  private final transient String own;

  ParagraphChanged(ParagraphId paragraph, String theirs, String own) {
    super(
        Kind.CONFLICT,
        "paragraph-changed",
        Map.of("paragraph", paragraph.value(), "typed", own.isEmpty() ? "nothing" : "words"));
    this.theirs = theirs;
    this.own = own;
  }

  public String theirs() {
    return theirs;
  }

  public String own() {
    return own;
  }
}
