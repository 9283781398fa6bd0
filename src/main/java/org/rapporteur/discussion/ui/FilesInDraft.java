package org.rapporteur.discussion.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.shared.Refusal;

/// The files that wait with a draft, as whoever writes there may change them.
interface FilesInDraft {

  List<AttachmentDetails> waiting();

  void add(String name, InputStream content);

  void remove(AttachmentId file);

  String words(Locale locale, Refusal refusal);

  String words(Locale locale, String key, Map<String, Object> facts);
}
