package org.rapporteur.discussion.attachment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The attachments of a comment or submission, or of all drafts of a person, exceed a limit.
public final class AttachmentLimitExceeded extends Refusal {

  private AttachmentLimitExceeded(String code, int max) {
    super(Kind.CONFLICT, code, Map.of("most", max));
  }

  static AttachmentLimitExceeded tooMany(int limit) {
    return new AttachmentLimitExceeded("attachment.too-many", limit);
  }

  static AttachmentLimitExceeded tooLarge(int megabytes) {
    return new AttachmentLimitExceeded("attachment.too-large-together", megabytes);
  }

  static AttachmentLimitExceeded tooManyInDrafts(int limit) {
    return new AttachmentLimitExceeded("attachment.too-many-in-drafts", limit);
  }
}
