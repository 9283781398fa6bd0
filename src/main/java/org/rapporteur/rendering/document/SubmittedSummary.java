package org.rapporteur.rendering.document;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.TextRemoval;
import org.rapporteur.shared.LanguageTag;

/// The summary of a formal submission, verbatim.
///
/// @param submission number of the submission
/// @param text plain text with an empty line between paragraphs; empty after its removal
public record SubmittedSummary(
    int submission,
    String delegation,
    int revision,
    LanguageTag language,
    String text,
    @Nullable TextRemoval removal) {

  /// The revision and the text of a summary after a redaction.
  public record RedactedText(int revision, String text) {}

  /// Returns the lines of each paragraph. Items of a list are lines.
  public List<List<String>> paragraphs() {
    return Arrays.stream(text.split("\n\n+"))
        .filter(paragraph -> !paragraph.isBlank())
        .map(paragraph -> paragraph.strip().lines().toList())
        .toList();
  }

  SubmittedSummary withRemoval(int decision) {
    return changed(revision, "", TextRemoval.Kind.REMOVED, decision);
  }

  SubmittedSummary withRedaction(int decision, RedactedText redacted) {
    return changed(
        redacted.text().isEmpty() ? revision : redacted.revision(),
        redacted.text(),
        TextRemoval.Kind.REDACTED,
        decision);
  }

  private SubmittedSummary changed(int newRevision, String newText, TextRemoval.Kind kind, int by) {
    return new SubmittedSummary(
        submission, delegation, newRevision, language, newText, new TextRemoval(kind, by));
  }
}
