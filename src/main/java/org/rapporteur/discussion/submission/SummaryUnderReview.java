package org.rapporteur.discussion.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.shared.LanguageTag;

/// A summary as a moderator reads it, whatever became of it.
///
/// @param waiting what its delegation wants it to say instead
/// @param isDecidedOn whether words of it are taken away
public record SummaryUnderReview(
    int number,
    LanguageTag language,
    String text,
    @Nullable String waiting,
    boolean isRemoved,
    boolean isDecidedOn,
    List<AttachmentDetails> attachments) {

  public SummaryUnderReview {
    attachments = List.copyOf(attachments);
  }
}
