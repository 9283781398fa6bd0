package org.rapporteur.discussion.comment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevisionRepository extends Repository<Revision, Revision.Key> {

  Revision save(Revision revision);

  Optional<Revision> findById(Revision.Key key);

  @Query("select r from Revision r where r.key.commentId = :comment order by r.key.number")
  List<Revision> findOf(long comment);

  /// What was declined keeps its number, so this may be beyond the one shown.
  @Query("select max(r.key.number) from Revision r where r.key.commentId = :comment")
  int lastNumber(long comment);

  @Query(
      "select count(r) > 0 from Revision r where r.key.commentId = :comment and r.state = SEALED")
  boolean isRedacted(long comment);
}
