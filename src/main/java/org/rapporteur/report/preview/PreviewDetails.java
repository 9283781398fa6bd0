package org.rapporteur.report.preview;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;

/// A preview as the secretariat sees it on its desk.
///
/// @param lapsed whether its embargo has passed, so that nobody reads it unless it is prolonged
/// @param withheld the paragraphs whose material went since it was opened
/// @param hidden whether so much went that readers see nothing of it
/// @param readers in the order in which they were named, those who were taken off among them
public record PreviewDetails(
    PreviewId id,
    PreviewState state,
    int draftVersion,
    String note,
    @Nullable String openedBy,
    Instant openedAt,
    Instant until,
    boolean lapsed,
    @Nullable Instant endedAt,
    SortedSet<Integer> withheld,
    boolean hidden,
    List<PreviewReader> readers) {

  public PreviewDetails {
    readers = List.copyOf(readers);
  }

  public boolean isOpen() {
    return state == PreviewState.OPEN;
  }

  /// Those who are named now and can sign in.
  public List<EmailAddress> addresses() {
    return readers.stream()
        .filter(reader -> reader.isNamed() && reader.isActive())
        .map(PreviewReader::email)
        .toList();
  }
}
