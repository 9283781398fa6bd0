package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentDeclined;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What a decision does to a comment. The moderation module decides who may and why, and joins
/// these into its own use case;
/// it records the decision last and then notes its number here.
@Service
public class CommentReview {

  private final CommentRepository comments;
  private final RevisionRepository revisions;
  private final Counters counters;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  CommentReview(
      CommentRepository comments,
      RevisionRepository revisions,
      Counters counters,
      ApplicationEventPublisher events,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.comments = comments;
    this.revisions = revisions;
    this.counters = counters;
    this.events = events;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Holds the comment until the use case ends, so that of two decisions the later finds what the
  /// earlier did.
  public ReviewedComment lock(ConsultationId consultation, int number) {
    return database
        .sql(
            """
            SELECT c.id, c.state, c.person_id, c.delegation_id, k.number AS contributor,
                   EXISTS (SELECT 1 FROM comment_revision r
                            WHERE r.state = 'AWAITING_REVIEW' AND r.comment_id = c.id) AS edited
              FROM comment c JOIN contributor k ON k.id = c.contributor_id
             WHERE c.consultation_id = ? AND c.number = ? FOR UPDATE
            """)
        .params(consultation.value(), number)
        .query(
            (row, n) -> {
              Long person = row.getObject("person_id", Long.class);
              Long delegation = row.getObject("delegation_id", Long.class);
              return new ReviewedComment(
                  new CommentId(row.getLong("id")),
                  number,
                  CommentState.valueOf(row.getString("state")),
                  row.getInt("contributor"),
                  person == null ? null : new PersonId(person),
                  delegation == null ? null : new DelegationId(delegation),
                  row.getBoolean("edited"));
            })
        .optional()
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  /// Whether the viewer wrote it, alone or for a delegation they speak for.
  public boolean isAuthor(Viewer viewer, ConsultationId consultation, int number) {
    return database
        .sql(
            "SELECT person_id, delegation_id FROM comment WHERE consultation_id = ? AND number = ?")
        .params(consultation.value(), number)
        .query(
            (row, n) -> {
              Long person = row.getObject(1, Long.class);
              Long delegation = row.getObject(2, Long.class);
              return person != null && viewer.is(new PersonId(person))
                  || delegation != null && viewer.speaksFor(new DelegationId(delegation));
            })
        .optional()
        .orElse(false);
  }

  /// From awaiting review, declined or removed.
  public void publish(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          boolean firstTime = !comment.isVisible();
          if (firstTime) {
            comment.publishedEvents(id).forEach(events::publishEvent);
          } else {
            events.publishEvent(
                new CommentRestored(id, comment.consultation(), comment.question()));
          }
          int publication = 0;
          if (firstTime) {
            counters.growThread(comment);
            publication = counters.next(comment.consultation(), 0, 1).publication();
          }
          comment.publish(publication, clock.instant());
          comments.flush();
          counters.count(comment, 1);
        });
  }

  public void decline(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          comment.decline(0);
          events.publishEvent(new CommentDeclined(id, comment.consultation(), comment.question()));
          comments.flush();
        });
  }

  public void remove(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          comment.remove(0);
          events.publishEvent(new CommentRemoved(id, comment.consultation(), comment.question()));
          comments.flush();
          counters.count(comment, -1);
        });
  }

  /// Undoes a publication or a refusal as if nobody had decided. Refused once somebody has
  /// answered.
  public void returnToReview(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          boolean wasPublished = comment.isPublished();
          if (wasPublished && hasReplies(id)) {
            throw new CommentAnswered(comment.number());
          }
          comment.returnToReview();
          if (wasPublished) {
            events.publishEvent(new CommentRemoved(id, comment.consultation(), comment.question()));
          }
          comments.flush();
          if (wasPublished) {
            counters.shrinkThread(comment);
            counters.count(comment, -1);
          }
        });
  }

  /// What its author changed is what the comment says from now on.
  public void publishEdit(CommentId id) {
    useCases.change(
        () -> {
          var edit = revisionOf(id, RevisionState.AWAITING_REVIEW);
          revisionOf(id, RevisionState.CURRENT).become(RevisionState.EARLIER);
          edit.become(RevisionState.CURRENT);
          show(load(id), edit);
        });
  }

  public void declineEdit(CommentId id) {
    useCases.change(
        () -> revisionOf(id, RevisionState.AWAITING_REVIEW).become(RevisionState.DECLINED));
  }

  /// The edit that was published or declined last awaits review again.
  public void returnEditToReview(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          var all = revisions.findOf(id.value());
          var edit = all.getLast();
          boolean wasShown = edit.state() == RevisionState.CURRENT;
          edit.become(RevisionState.AWAITING_REVIEW);
          if (wasShown) {
            var before = last(all, RevisionState.EARLIER);
            before.become(RevisionState.CURRENT);
            show(comment, before);
          }
        });
  }

  /// Blacks out passages of the comment's Markdown, counted in code points. Every revision that
  /// could be read is sealed, because an earlier one may say the same.
  public void redact(CommentId id, PersonId by, List<TextSpan> passages) {
    useCases.change(
        () -> {
          var comment = load(id);
          var all = revisions.findOf(id.value());
          var current = last(all, RevisionState.CURRENT);
          String text = Redaction.of(current.text(), passages);
          all.stream()
              .filter(revision -> revision.state().isReadable())
              .forEach(revision -> revision.become(RevisionState.SEALED));
          var redacted =
              new Revision(
                  id,
                  all.getLast().number() + 1,
                  RevisionState.CURRENT,
                  text,
                  current.language(),
                  by,
                  clock.instant());
          show(comment, revisions.save(redacted));
          events.publishEvent(new CommentRedacted(id, comment.consultation(), comment.question()));
        });
  }

  /// The comment says again what it said before it was redacted.
  public void unseal(CommentId id) {
    useCases.change(
        () -> {
          var all = revisions.findOf(id.value());
          last(all, RevisionState.CURRENT).become(RevisionState.REPLACED);
          var original = last(all, RevisionState.SEALED);
          // One redacted before keeps what that redaction sealed.
          if (!Redaction.isIn(original.text())) {
            all.stream()
                .filter(revision -> revision.state() == RevisionState.SEALED)
                .forEach(revision -> revision.become(RevisionState.EARLIER));
          }
          original.become(RevisionState.CURRENT);
          var comment = load(id);
          show(comment, original);
          note(id, null);
          events.publishEvent(new CommentRestored(id, comment.consultation(), comment.question()));
        });
  }

  /// The place of what was taken away links to the decision by this number.
  public void noteDecision(CommentId id, int decision) {
    note(id, decision);
  }

  private void note(CommentId id, @Nullable Integer decision) {
    database
        .sql("UPDATE comment SET decision_number = ? WHERE id = ?")
        .param(decision)
        .param(id.value())
        .update();
  }

  private void show(Comment comment, Revision revision) {
    boolean counted = comment.isPublished() && !comment.language().equals(revision.language());
    events.publishEvent(
        new CommentRevised(comment.id(), comment.consultation(), comment.question()));
    if (counted) {
      counters.count(comment, -1);
    }
    comment.show(revision.number(), revision.language());
    comments.flush();
    if (counted) {
      counters.count(comment, 1);
    }
  }

  private Revision revisionOf(CommentId id, RevisionState state) {
    return last(revisions.findOf(id.value()), state);
  }

  private static Revision last(List<Revision> all, RevisionState state) {
    return all.reversed().stream()
        .filter(revision -> revision.state() == state)
        .findFirst()
        .orElseThrow(() -> new NotFound("revision", state));
  }

  private boolean hasReplies(CommentId id) {
    return database
            .sql("SELECT replies FROM comment WHERE id = ?")
            .param(id.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  private Comment load(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }
}
