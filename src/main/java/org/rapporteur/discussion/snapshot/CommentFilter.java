package org.rapporteur.discussion.snapshot;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;

/// Filter for the comments of a consultation: by question, group, language and time, from `from`
/// (inclusive) to `before` (exclusive).
public record CommentFilter(
    @Nullable Integer question,
    @Nullable StakeholderGroup group,
    @Nullable LanguageTag language,
    @Nullable Instant from,
    @Nullable Instant before) {

  public static final CommentFilter ALL = new CommentFilter(null, null, null, null, null);

  /// True if it filters by properties that placeholders hide. Then it excludes placeholders, so
  /// that no result reveals these properties.
  public boolean usesHiddenProperties() {
    return group != null || language != null;
  }

  /// SQL conditions on `comment c` and `question q`; adds their parameters to the map.
  String toSql(Map<String, Object> parameters) {
    var sql = new StringBuilder();
    if (usesHiddenProperties()) {
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
      parameters.put("from", Columns.toUtc(from));
      sql.append(" AND c.created_at >= :from");
    }
    if (before != null) {
      parameters.put("before", Columns.toUtc(before));
      sql.append(" AND c.created_at < :before");
    }
    return sql.toString();
  }
}
