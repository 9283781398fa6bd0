package org.rapporteur.discussion.comment;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;

/// Extension point: a rule of another module, such as a suspension, that can refuse a post.
public interface PostingRule {

  /// Throws the module's refusal if one of the viewers may not post.
  void requireAllowed(List<Viewer> viewers, ConsultationId consultation);
}
