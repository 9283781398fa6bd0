package org.rapporteur.discussion.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.Refusal;

/// Attachments of a delegation's submission draft.
record SubmissionDraftAttachments(
    SubmissionFacade facade, ConsultationDetails consultation, DelegationId delegation)
    implements DraftAttachments {

  @Override
  public List<AttachmentDetails> list() {
    return facade.files().listWaiting(facade.viewer(), consultation, delegation);
  }

  @Override
  public void add(String name, InputStream content) {
    facade.files().add(facade.viewer(), consultation, delegation, name, content);
  }

  @Override
  public void remove(AttachmentId file) {
    facade.files().remove(facade.viewer(), file);
  }

  @Override
  public String refusalText(Locale locale, Refusal refusal) {
    return facade.refusalText(locale, refusal);
  }

  @Override
  public String text(Locale locale, String key, Map<String, Object> facts) {
    return facade.threads().text(locale, key, facts);
  }
}
