package org.rapporteur.discussion.snapshot;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;

/// Which comments of a consultation are wanted: of a question, of a group, in a language, made from
/// one moment on and before another.
public record Selection(
    @Nullable Integer question,
    @Nullable StakeholderGroup group,
    @Nullable LanguageTag language,
    @Nullable Instant from,
    @Nullable Instant before) {

  public static final Selection EVERYTHING = new Selection(null, null, null, null, null);

  /// Of a comment that is gone nobody is told who wrote it and how: by these it cannot be found
  /// either.
  public boolean asksForWhatPlaceholdersHide() {
    return group != null || language != null;
  }

  /// Further conditions on `comment c` and `question q`; their parameters are added.
  String conditions(Map<String, Object> parameters) {
    var sql = new StringBuilder();
    if (asksForWhatPlaceholdersHide()) {
      sql.append(" AND c.state = '").append(CommentState.PUBLISHED).append('\'');
    }
    if (question != null) {
      parameters.put("question", question);
      sql.append(" AND q.number = :question");
    }
    if (group != null) {
      parameters.put("group", group.name());
      sql.append(" AND c.stakeholder_group = :group");
    }
    if (language != null) {
      parameters.put("language", language.value());
      sql.append(" AND c.language = :language");
    }
    if (from != null) {
      parameters.put("from", Columns.utc(from));
      sql.append(" AND c.created_at >= :from");
    }
    if (before != null) {
      parameters.put("before", Columns.utc(before));
      sql.append(" AND c.created_at < :before");
    }
    return sql.toString();
  }
}
