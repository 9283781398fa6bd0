package org.rapporteur.consultation;

import org.springframework.data.repository.Repository;

interface QuestionRevisionRepository extends Repository<QuestionRevision, Long> {

  QuestionRevision save(QuestionRevision revision);
}
