package org.rapporteur.discussion.comment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevisionRepository extends Repository<Revision, Revision.CommentRevisionKey> {

  Revision save(Revision revision);

  Optional<Revision> findById(Revision.CommentRevisionKey key);

  @Query("select r from Revision r where r.key.commentId = :comment order by r.key.number")
  List<Revision> listByComment(long comment);

  /// The highest number, including declined revisions; it can exceed the number of the current
  /// revision.
  @Query("select max(r.key.number) from Revision r where r.key.commentId = :comment")
  int lastNumber(long comment);

  @Query(
      "select count(r) > 0 from Revision r where r.key.commentId = :comment and r.state = SEALED")
  boolean isRedacted(long comment);
}
