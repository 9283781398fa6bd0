package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;

/// A rule of a later module that may stop a post, such as a suspension: it throws that module's
// refusal.
public interface PostingRule {

  void check(Viewer viewer, ConsultationId consultation);
}
