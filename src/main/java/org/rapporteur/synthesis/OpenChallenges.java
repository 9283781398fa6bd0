package org.rapporteur.synthesis;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;

/// Lists the challenges to published editions that the secretariat has not answered.
public interface OpenChallenges {

  /// A challenge by the label of its log entry, with the paragraph that it challenges.
  record OpenChallenge(String label, String paragraph) {}

  List<OpenChallenge> listOpen(ConsultationId consultation);
}
