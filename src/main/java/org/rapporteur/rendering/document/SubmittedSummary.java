package org.rapporteur.rendering.document;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// The summary of a formal submission as its delegation wrote it, word for word.
///
/// @param submission its number
/// @param text plain, with an empty line between paragraphs; empty where all of it is gone
/// @param gone why words are not there any more
public record SubmittedSummary(
    int submission,
    String delegation,
    int revision,
    LanguageTag language,
    String text,
    @Nullable Withdrawal gone) {

  /// What a summary says since a redaction, and in which revision.
  public record Readable(int revision, String text) {}

  /// Each with its lines, of which the items of a list are some.
  public List<List<String>> paragraphs() {
    return Arrays.stream(text.split("\n\n+"))
        .filter(paragraph -> !paragraph.isBlank())
        .map(paragraph -> paragraph.strip().lines().toList())
        .toList();
  }

  SubmittedSummary removedBy(int decision) {
    return new SubmittedSummary(
        submission,
        delegation,
        revision,
        language,
        "",
        new Withdrawal(Correction.Kind.REMOVED, decision));
  }

  SubmittedSummary redactedBy(int decision, Readable readable) {
    return new SubmittedSummary(
        submission,
        delegation,
        readable.text().isEmpty() ? revision : readable.revision(),
        language,
        readable.text(),
        new Withdrawal(Correction.Kind.REDACTED, decision));
  }
}
