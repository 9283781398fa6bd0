package org.rapporteur.synthesis.run;

import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.engine.vocabulary.Vocabulary;

/// The institution's own terms, where it gave a consultation some for its runs to use.
public interface Vocabularies {

  Optional<Vocabulary> of(ConsultationId consultation);
}
