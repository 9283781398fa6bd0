package org.rapporteur.discussion.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.shared.Refusal;

/// Attachments of a draft that the current user may change.
interface DraftAttachments {

  List<AttachmentDetails> list();

  void add(String name, InputStream content);

  void remove(AttachmentId file);

  String refusalText(Locale locale, Refusal refusal);

  String text(Locale locale, String key, Map<String, Object> facts);
}
