package org.rapporteur.synthesis;

import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Service;

/// The secretariat's draft of a consultation.
@Service
public class SynthesisService {

  /// The latest draft, for the secretariat of its consultation.
  public Optional<SynthesisDetails> find(Viewer viewer, ConsultationId consultation) {
    throw new UnsupportedOperationException();
  }

  /// The latest draft as it can be published; refused with [NotPublishable] where something stands
  /// in the way.
  public PublishableDraft publishable(Viewer viewer, ConsultationId consultation) {
    throw new UnsupportedOperationException();
  }
}
