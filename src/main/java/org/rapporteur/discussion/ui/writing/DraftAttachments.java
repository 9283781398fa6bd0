package org.rapporteur.discussion.ui.writing;

import java.io.InputStream;
import java.util.List;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;

/// Attachments of a draft that the current user may change.
public interface DraftAttachments {

  List<AttachmentDetails> list();

  /// Refuses a file of a type or size that is not accepted.
  void add(String fileName, InputStream content);

  void remove(AttachmentId id);
}
