package org.rapporteur.discussion.comment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

  Optional<Comment> findById(long id);

  Optional<Comment> findByConsultationIdAndNumber(long consultationId, int number);

  List<Comment> findByConsultationIdAndNumberIn(long consultationId, Collection<Integer> numbers);

  void flush();
}
