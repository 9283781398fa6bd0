package org.rapporteur.discussion;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

  Comment save(Comment comment);

  Optional<Comment> findById(long id);

  Optional<Comment> findByConsultationIdAndNumber(long consultationId, int number);

  void flush();
}
