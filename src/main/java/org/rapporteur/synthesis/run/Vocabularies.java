package org.rapporteur.synthesis.run;

import java.util.Optional;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.consultation.ConsultationId;

/// The institution's own terms, where it gave a consultation some for its runs to use.
public interface Vocabularies {

  Optional<Vocabulary> of(ConsultationId consultation);
}
