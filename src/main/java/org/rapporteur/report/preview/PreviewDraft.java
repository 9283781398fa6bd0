package org.rapporteur.report.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InputText;

/// A preview as it is typed: who reads, until when it is under embargo, and what they are told.
///
/// @param note empty for none
public record PreviewDraft(ReaderAddresses readers, @Nullable Instant until, String note) {

  public static final int MAX_NOTE = 2_000;

  public PreviewDraft {
    note = InputText.requireTextOrEmpty("note", note, MAX_NOTE);
  }
}
