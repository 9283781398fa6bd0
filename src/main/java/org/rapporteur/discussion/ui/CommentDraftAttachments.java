package org.rapporteur.discussion.ui;

import java.io.InputStream;
import java.util.List;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.ui.writing.DraftAttachments;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.shared.NotAllowed;

/// Attachments of a comment draft. They are hidden after their author has signed out or another
/// user has signed in with the same browser.
record CommentDraftAttachments(ThreadFacade facade, DraftAutosave draft)
    implements DraftAttachments {

  @Override
  public List<AttachmentDetails> list() {
    if (!facade.isSignedIn() || draft.hasAuthorChanged()) {
      return List.of();
    }
    return facade.commands().listAttachments(draft.saved());
  }

  @Override
  public void add(String fileName, InputStream content) {
    if (draft.hasAuthorChanged()) {
      throw NotAllowed.signInRequired("attach");
    }
    facade.commands().attach(draft.saved(), fileName, content);
  }

  @Override
  public void remove(AttachmentId id) {
    // No check is needed, because the service deletes only files of the current viewer.
    facade.commands().removeAttachment(id);
  }
}
