package org.rapporteur.discussion.comment;

import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lists once what comments name and quote that were stored before that was listed with them. It
/// goes on where it was, a part at a time, so that neither a stop nor a million comments matter.
@Component
class OlderMentions {

  /// A transaction of well under a second.
  static final int AT_ONCE = 500;

  /// Then others have the database for a while.
  private static final int PARTS = 20;

  private record Backlog(long next, long last) {}

  private record Stored(ConsultationId consultation, Mentions.Written words) {}

  private final Mentions mentions;
  private final JdbcClient database;
  private final UseCases useCases;

  OlderMentions(Mentions mentions, JdbcClient database, UseCases useCases) {
    this.mentions = mentions;
    this.database = database;
    this.useCases = useCases;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  @SchedulerLock(name = "discussion-older-mentions")
  void list() {
    for (int part = 0; part < PARTS && useCases.change(this::listPart); part++) {
      Thread.yield();
    }
  }

  /// Answers whether there is more.
  private boolean listPart() {
    var backlog = backlog();
    if (backlog.isEmpty()) {
      return false;
    }
    var comments = comments(backlog.get());
    if (comments.isEmpty()) {
      database.sql("DELETE FROM reference_backlog").update();
      return false;
    }
    unlisted(comments)
        .forEach(stored -> mentions.note(stored.consultation(), List.of(stored.words())));
    database
        .sql("UPDATE reference_backlog SET next_comment = ?")
        .param(comments.getLast() + 1)
        .update();
    return true;
  }

  private Optional<Backlog> backlog() {
    return database
        .sql("SELECT next_comment, last_comment FROM reference_backlog")
        .query((row, n) -> new Backlog(row.getLong(1), row.getLong(2)))
        .optional();
  }

  private List<Long> comments(Backlog backlog) {
    return database
        .sql("SELECT id FROM comment WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?")
        .params(backlog.next(), backlog.last(), AT_ONCE)
        .query(Long.class)
        .list();
  }

  // A revision is listed whole or not at all, so one that has anything is done.
  private List<Stored> unlisted(List<Long> comments) {
    return database
        .sql(
            """
            SELECT c.consultation_id, r.comment_id, r.number, r.text, r.html
              FROM comment_revision r JOIN comment c ON c.id = r.comment_id
             WHERE r.comment_id BETWEEN ? AND ?
               AND NOT EXISTS (SELECT 1 FROM comment_reference f
                                WHERE f.comment_id = r.comment_id AND f.revision = r.number)
               AND NOT EXISTS (SELECT 1 FROM quotation q
                                WHERE q.comment_id = r.comment_id AND q.revision = r.number)
            """)
        .params(comments.getFirst(), comments.getLast())
        .query(
            (row, n) ->
                new Stored(
                    new ConsultationId(row.getLong("consultation_id")),
                    Mentions.Written.of(
                        new CommentId(row.getLong("comment_id")),
                        row.getInt("number"),
                        row.getString("text"),
                        row.getString("html"))))
        .list();
  }
}
