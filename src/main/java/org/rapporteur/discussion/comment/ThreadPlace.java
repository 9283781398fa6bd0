package org.rapporteur.discussion.comment;

import jakarta.persistence.Embeddable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;

/// The place of a comment in its thread. The first comment of a thread has no parent and no root.
@Embeddable
class ThreadPlace {

  /// Deeper replies are stored with this depth, so that recursion over a thread is bounded. Real
  /// threads are much less deep.
  static final int MAX_DEPTH = 200;

  private @Nullable Long parentId;
  private @Nullable Long rootId;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  private int depth;

  /// The place of the first comment of a thread.
  ThreadPlace() {}

  ThreadPlace(CommentId parent, ThreadPlace parentPlace) {
    parentId = parent.value();
    rootId = parentPlace.rootId == null ? parentId : parentPlace.rootId;
    depth = Math.min(parentPlace.depth + 1, MAX_DEPTH);
  }

  @Nullable Long parentId() {
    return parentId;
  }

  @Nullable Long rootId() {
    return rootId;
  }

  /// Sets the parameters in the column order of [CommentInsertSql]. Returns the index of the last
  /// parameter set.
  int bindTo(PreparedStatement statement, int lastIndex) throws SQLException {
    int column = lastIndex;
    CommentInsertSql.setNullableLong(statement, ++column, parentId);
    CommentInsertSql.setNullableLong(statement, ++column, rootId);
    statement.setInt(++column, depth);
    return column;
  }
}
