package org.rapporteur.discussion.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Refusal;

/// Attachments of a comment draft. They are hidden when another user has signed in on the same
/// browser.
record CommentDraftAttachments(ThreadFacade facade, DraftAutosave draft)
    implements DraftAttachments {

  @Override
  public List<AttachmentDetails> list() {
    var saved = draft.saved();
    return draft.isAuthorGone()
        ? List.of()
        : facade.attachments().listWaiting(facade.viewer(), saved.question(), saved.place());
  }

  @Override
  public void add(String name, InputStream content) {
    if (draft.isAuthorGone()) {
      throw NotAllowed.signInRequired("attach");
    }
    var saved = draft.saved();
    facade
        .attachments()
        .add(facade.viewer(), saved.consultation(), saved.question(), saved.place(), name, content);
  }

  @Override
  public void remove(AttachmentId file) {
    facade.attachments().remove(facade.viewer(), file);
  }

  @Override
  public String refusalText(Locale locale, Refusal refusal) {
    return facade.refusalText(locale, refusal);
  }

  @Override
  public String text(Locale locale, String key, Map<String, Object> facts) {
    return facade.text(locale, key, facts);
  }
}
