package org.rapporteur.discussion.ui.submissionform;

import java.io.InputStream;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.ui.writing.DraftAttachments;
import org.rapporteur.identity.DelegationId;

/// Attachments of a delegation's submission draft.
record SubmissionDraftAttachments(
    SubmissionFacade facade, ConsultationDetails consultation, DelegationId delegation)
    implements DraftAttachments {

  @Override
  public List<AttachmentDetails> list() {
    return facade.files().listWaiting(facade.viewer(), consultation, delegation);
  }

  @Override
  public void add(String fileName, InputStream content) {
    facade.files().add(facade.viewer(), consultation, delegation, fileName, content);
  }

  @Override
  public void remove(AttachmentId id) {
    facade.files().remove(facade.viewer(), id);
  }
}
