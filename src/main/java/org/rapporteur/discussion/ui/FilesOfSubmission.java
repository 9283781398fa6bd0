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

/// The files of a submission that a delegation is writing.
record FilesOfSubmission(
    SubmissionActs acts, ConsultationDetails consultation, DelegationId delegation)
    implements FilesInDraft {

  @Override
  public List<AttachmentDetails> waiting() {
    return acts.files().waiting(acts.viewer(), consultation, delegation);
  }

  @Override
  public void add(String name, InputStream content) {
    acts.files().add(acts.viewer(), consultation, delegation, name, content);
  }

  @Override
  public void remove(AttachmentId file) {
    acts.files().remove(acts.viewer(), file);
  }

  @Override
  public String words(Locale locale, Refusal refusal) {
    return acts.words(locale, refusal);
  }

  @Override
  public String words(Locale locale, String key, Map<String, Object> facts) {
    return acts.threads().words(locale, key, facts);
  }
}
