package org.rapporteur.moderation.flag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.CappedCounts;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Flags: raised by whoever is signed in, seen by staff, settled by a decision.
@Service
public class FlagService {

  public static final int MAX_TEXT = 1000;

  /// A careful reader flags a few an hour. Counted a node.
  private static final int MOST_AN_HOUR = 20;

  private static final int SHOWN = 50;

  private final Cache<PersonId, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(1)).build();
  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  FlagService(
      ConsultationService consultations,
      ThreadService threads,
      ApplicationEventPublisher events,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.threads = threads;
    this.events = events;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  public void flag(
      Viewer viewer, ConsultationId consultation, int number, FlagReason reason, String text) {
    var person = viewer.actor("flag");
    String added = ReceivedText.optional("text", text, MAX_TEXT);
    var comment = flaggable(consultation, number);
    if (isFlagged(person, comment.id())) {
      throw new FlaggedAlready(number);
    }
    var bucket = buckets.get(person, p -> bucket());
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyFlags(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
    raise(person, consultation, comment, reason, added);
  }

  /// The flags on a comment, the newest first; for staff.
  public List<FlagDetails> on(Viewer viewer, ConsultationId consultation, CommentId comment) {
    viewer.staff(consultation.scope(), "moderate");
    return database
        .sql(
            """
            SELECT person_id, reason, text, raised_at, open FROM comment_flag
             WHERE comment_id = ? AND consultation_id = ? ORDER BY id DESC LIMIT ?
            """)
        .params(comment.value(), consultation.value(), SHOWN)
        .query((row, n) -> flag(row))
        .list();
  }

  /// Comments with open flags, the one flagged longest ago first; `after` is what [#waiting]
  /// answered last with its comment.
  public Map<CommentId, Long> waiting(
      Viewer viewer, ConsultationId consultation, long after, int most) {
    viewer.staff(consultation.scope(), "moderate");
    var waiting = new LinkedHashMap<CommentId, Long>();
    database
        .sql(
            """
            SELECT comment_id, MIN(id) AS first FROM comment_flag
             WHERE consultation_id = ? AND open = 1
             GROUP BY comment_id HAVING first > ? ORDER BY first LIMIT ?
            """)
        .params(consultation.value(), after, most)
        .query(
            row -> {
              waiting.put(new CommentId(row.getLong(1)), row.getLong(2));
            });
    return waiting;
  }

  /// How many comments have open flags in each of these consultations; counting stops at `most`.
  public Map<ConsultationId, Integer> countWaiting(
      Viewer viewer, Collection<ConsultationId> consultations, int most) {
    consultations.forEach(consultation -> viewer.staff(consultation.scope(), "moderate"));
    return CappedCounts.of(
        database,
        consultations,
        ConsultationId::value,
        "SELECT DISTINCT comment_id FROM comment_flag WHERE consultation_id = %1$d AND open = 1",
        most);
  }

  /// The reasons of the open flags on each of these comments, with how many gave them.
  public Map<CommentId, Map<FlagReason, Integer>> reasons(Collection<CommentId> comments) {
    var reasons = new HashMap<CommentId, Map<FlagReason, Integer>>();
    if (comments.isEmpty()) {
      return reasons;
    }
    database
        .sql(
            """
            SELECT comment_id, reason, COUNT(*) FROM comment_flag
             WHERE comment_id IN (:ids) AND open = 1 GROUP BY comment_id, reason
            """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              reasons
                  .computeIfAbsent(
                      new CommentId(row.getLong(1)),
                      id -> new java.util.EnumMap<>(FlagReason.class))
                  .put(FlagReason.valueOf(row.getString(2)), row.getInt(3));
            });
    return reasons;
  }

  /// How many flags the comments of a contributor have had.
  public int received(Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.staff(consultation.scope(), "moderate");
    return database
        .sql("SELECT COUNT(*) FROM comment_flag WHERE consultation_id = ? AND contributor = ?")
        .params(consultation.value(), contributor)
        .query(Integer.class)
        .single();
  }

  /// A decision answers every open flag; the entry's number says which.
  public void settle(Viewer viewer, ConsultationId consultation, CommentId comment, int decision) {
    viewer.staff(consultation.scope(), "moderate");
    database
        .sql(
            """
            UPDATE comment_flag SET open = NULL, settled_by = ?
             WHERE comment_id = ? AND consultation_id = ? AND open = 1
            """)
        .params(decision, comment.value(), consultation.value())
        .update();
  }

  /// Opens again what a decision answered that is undone now, unless that person flagged anew.
  public void reopen(Viewer viewer, ConsultationId consultation, CommentId comment, int decision) {
    viewer.staff(consultation.scope(), "moderate");
    database
        .sql(
            """
            UPDATE IGNORE comment_flag SET open = 1, settled_by = NULL
             WHERE comment_id = ? AND consultation_id = ? AND settled_by = ?
            """)
        .params(comment.value(), consultation.value(), decision)
        .update();
  }

  private boolean isFlagged(PersonId person, CommentId comment) {
    return database
        .sql("SELECT 1 FROM comment_flag WHERE comment_id = ? AND person_id = ? AND open = 1")
        .params(comment.value(), person.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private CommentDetails flaggable(ConsultationId consultation, int number) {
    var asked = consultations.get(consultation);
    if (asked.phase().isArchived()) {
      throw new FlagsClosed(asked.slug());
    }
    var comment =
        threads
            .find(asked, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    if (!comment.state().showsText()) {
      throw new NotFlaggable(number);
    }
    return comment;
  }

  private void raise(
      PersonId person,
      ConsultationId consultation,
      CommentDetails comment,
      FlagReason reason,
      String text) {
    try {
      useCases.change(
          () -> {
            database
                .sql(
                    """
                    INSERT INTO comment_flag
                      (consultation_id, comment_id, contributor, person_id, reason, text, raised_at, open)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 1)
                    """)
                .params(
                    consultation.value(),
                    comment.id().value(),
                    comment.contributor(),
                    person.value(),
                    reason.name(),
                    text,
                    Timestamp.from(clock.instant()))
                .update();
            events.publishEvent(new FlagRaised(comment.id(), consultation, reason));
          });
    } catch (DuplicateKeyException e) {
      throw new FlaggedAlready(comment.number());
    }
  }

  private static FlagDetails flag(ResultSet row) throws SQLException {
    String text = row.getString(3);
    return new FlagDetails(
        new PersonId(row.getLong(1)),
        FlagReason.valueOf(row.getString(2)),
        text == null ? "" : text,
        row.getTimestamp(4).toInstant(),
        row.getInt(5) == 1);
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(MOST_AN_HOUR).refillGreedy(MOST_AN_HOUR, Duration.ofHours(1)))
        .build();
  }
}
