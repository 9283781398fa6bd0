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
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Flags on comments: raised by signed-in people, visible to staff, closed by a decision.
@Service
public class FlagService {

  public static final int MAX_TEXT = 1000;

  /// A careful reader flags a few comments an hour. Each node counts separately.
  private static final int MAX_PER_HOUR = 20;

  private static final int MAX_SHOWN = 50;

  private final Cache<PersonId, Bucket> rateLimits =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(1)).build();
  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  FlagService(
      ConsultationService consultations,
      ThreadService threads,
      ApplicationEventPublisher events,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.threads = threads;
    this.events = events;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void flag(
      Viewer viewer, ConsultationId consultation, int number, FlagReason reason, String text) {
    var person = viewer.requireSignedIn("flag");
    String added = InputText.optionalText("text", text, MAX_TEXT);
    var comment = requireFlaggable(consultation, number);
    if (hasOpenFlag(person, comment.id())) {
      throw new AlreadyFlagged(number);
    }
    var bucket = rateLimits.get(person, p -> newRateLimit());
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyFlags(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
    store(person, consultation, comment, reason, added);
  }

  /// Newest first; for staff.
  public List<FlagDetails> listByComment(
      Viewer viewer, ConsultationId consultation, CommentId comment) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return database
        .sql(
            """
            SELECT person_id, reason, text, raised_at, open FROM comment_flag
             WHERE comment_id = ? AND consultation_id = ? ORDER BY id DESC LIMIT ?
            """)
        .params(comment.value(), consultation.value(), MAX_SHOWN)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Comments with open flags, oldest flag first. Each value is the cursor to pass as `after` for
  /// the next page.
  public Map<CommentId, Long> findFlagged(
      Viewer viewer, ConsultationId consultation, long after, int limit) {
    viewer.requireStaff(consultation.scope(), "moderate");
    var waiting = new LinkedHashMap<CommentId, Long>();
    database
        .sql(
            """
            SELECT comment_id, MIN(id) AS first FROM comment_flag
             WHERE consultation_id = ? AND open = 1
             GROUP BY comment_id HAVING first > ? ORDER BY first LIMIT ?
            """)
        .params(consultation.value(), after, limit)
        .query(
            row -> {
              waiting.put(new CommentId(row.getLong(1)), row.getLong(2));
            });
    return waiting;
  }

  /// Comments with open flags by consultation, counted up to `limit`.
  public Map<ConsultationId, Integer> countFlagged(
      Viewer viewer, Collection<ConsultationId> consultations, int limit) {
    consultations.forEach(consultation -> viewer.requireStaff(consultation.scope(), "moderate"));
    return CappedCounts.countByKey(
        database,
        consultations,
        ConsultationId::value,
        "SELECT DISTINCT comment_id FROM comment_flag WHERE consultation_id = %1$d AND open = 1",
        limit);
  }

  /// Open flags by comment and reason.
  public Map<CommentId, Map<FlagReason, Integer>> countReasons(Collection<CommentId> comments) {
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

  /// Flags on all comments of a contributor.
  public int countReceived(Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return database
        .sql("SELECT COUNT(*) FROM comment_flag WHERE consultation_id = ? AND contributor = ?")
        .params(consultation.value(), contributor)
        .query(Integer.class)
        .single();
  }

  /// Closes all open flags on a comment by the decision with this log number.
  public void close(Viewer viewer, ConsultationId consultation, CommentId comment, int decision) {
    viewer.requireStaff(consultation.scope(), "moderate");
    database
        .sql(
            """
            UPDATE comment_flag SET open = NULL, settled_by = ?
             WHERE comment_id = ? AND consultation_id = ? AND open = 1
            """)
        .params(decision, comment.value(), consultation.value())
        .update();
  }

  /// Reopens flags closed by an undone decision, unless the person has flagged the comment again.
  public void reopen(Viewer viewer, ConsultationId consultation, CommentId comment, int decision) {
    viewer.requireStaff(consultation.scope(), "moderate");
    database
        .sql(
            """
            UPDATE IGNORE comment_flag SET open = 1, settled_by = NULL
             WHERE comment_id = ? AND consultation_id = ? AND settled_by = ?
            """)
        .params(comment.value(), consultation.value(), decision)
        .update();
  }

  private boolean hasOpenFlag(PersonId person, CommentId comment) {
    return database
        .sql("SELECT 1 FROM comment_flag WHERE comment_id = ? AND person_id = ? AND open = 1")
        .params(comment.value(), person.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private CommentDetails requireFlaggable(ConsultationId consultation, int number) {
    var consultationDetails = consultations.get(consultation);
    if (consultationDetails.phase().isArchived()) {
      throw new FlagsClosed(consultationDetails.slug());
    }
    var comment =
        threads
            .find(consultationDetails, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    if (!comment.state().showsText()) {
      throw new CommentNotFlaggable(number);
    }
    return comment;
  }

  private void store(
      PersonId person,
      ConsultationId consultation,
      CommentDetails comment,
      FlagReason reason,
      String text) {
    try {
      transactions.write(
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
      throw new AlreadyFlagged(comment.number());
    }
  }

  private static FlagDetails fromRow(ResultSet row) throws SQLException {
    String text = row.getString(3);
    return new FlagDetails(
        new PersonId(row.getLong(1)),
        FlagReason.valueOf(row.getString(2)),
        text == null ? "" : text,
        row.getTimestamp(4).toInstant(),
        row.getInt(5) == 1);
  }

  private static Bucket newRateLimit() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(MAX_PER_HOUR).refillGreedy(MAX_PER_HOUR, Duration.ofHours(1)))
        .build();
  }
}
