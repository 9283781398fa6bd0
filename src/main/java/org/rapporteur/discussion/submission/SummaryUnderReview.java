package org.rapporteur.discussion.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.shared.LanguageTag;

/// A summary as a moderator reads it, in any state.
///
/// @param number the number of the submission
/// @param pendingText the text of a pending change; null if there is none
/// @param isModerated true if text of the summary is removed or redacted
public record SummaryUnderReview(
    int number,
    LanguageTag language,
    String text,
    @Nullable String pendingText,
    boolean isRemoved,
    boolean isModerated,
    List<AttachmentDetails> attachments) {

  public SummaryUnderReview {
    attachments = List.copyOf(attachments);
  }
}
