package org.rapporteur.consultation.question;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface QuestionRevisionRepository extends Repository<QuestionRevision, Long> {

  QuestionRevision save(QuestionRevision revision);

  List<QuestionRevision> findByQuestionIdOrderByRevisionDesc(long questionId, Limit limit);
}
