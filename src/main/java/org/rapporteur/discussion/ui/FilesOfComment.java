package org.rapporteur.discussion.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.draft.DraftKeeper;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Refusal;

/// The files of a comment that is being written: of whoever began it, and of nobody who signed in
/// at the same browser since.
record FilesOfComment(ThreadActs acts, DraftKeeper draft) implements FilesInDraft {

  @Override
  public List<AttachmentDetails> waiting() {
    var at = draft.kept();
    return draft.hasLostItsWriter()
        ? List.of()
        : acts.attachments().waiting(acts.viewer(), at.question(), at.place());
  }

  @Override
  public void add(String name, InputStream content) {
    if (draft.hasLostItsWriter()) {
      throw NotAllowed.withoutSigningIn("attach");
    }
    var at = draft.kept();
    acts.attachments()
        .add(acts.viewer(), at.consultation(), at.question(), at.place(), name, content);
  }

  @Override
  public void remove(AttachmentId file) {
    acts.attachments().remove(acts.viewer(), file);
  }

  @Override
  public String words(Locale locale, Refusal refusal) {
    return acts.words(locale, refusal);
  }

  @Override
  public String words(Locale locale, String key, Map<String, Object> facts) {
    return acts.words(locale, key, facts);
  }
}
