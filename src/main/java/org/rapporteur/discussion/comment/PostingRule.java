package org.rapporteur.discussion.comment;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;

/// A rule of a later module that may stop a post, such as a suspension.
public interface PostingRule {

  /// Throws that module's refusal where one of those who post may not.
  void check(List<Viewer> posting, ConsultationId consultation);
}
