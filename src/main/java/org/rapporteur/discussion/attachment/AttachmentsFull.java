package org.rapporteur.discussion.attachment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A comment has as many attachments as it may have.
public final class AttachmentsFull extends Refusal {

  private AttachmentsFull(String code, int most) {
    super(Kind.CONFLICT, code, Map.of("most", most));
  }

  static AttachmentsFull inNumber(int most) {
    return new AttachmentsFull("attachment.too-many", most);
  }

  static AttachmentsFull inSize(int megabytes) {
    return new AttachmentsFull("attachment.too-large-together", megabytes);
  }

  static AttachmentsFull inDrafts(int most) {
    return new AttachmentsFull("attachment.too-many-in-drafts", most);
  }
}
