package org.rapporteur.notification;

import java.time.Clock;
import org.rapporteur.discussion.ReplyPublished;
import org.rapporteur.discussion.thread.CommentAuthors;
import org.rapporteur.moderation.DecisionTaken;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.report.ReportPublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Puts into inboxes what concerns their owners.
@Component
class InboxNotices {

  private final InboxRepository inbox;
  private final CommentAuthors authors;
  private final Clock clock;

  InboxNotices(InboxRepository inbox, CommentAuthors authors, Clock clock) {
    this.inbox = inbox;
    this.authors = authors;
    this.clock = clock;
  }

  /// Nobody is told of their own reply.
  @ApplicationModuleListener
  void on(ReplyPublished event) {
    authors
        .reply(event.comment())
        .ifPresent(
            reply -> {
              var answered = reply.answered();
              if (answered != null && !answered.equals(reply.author())) {
                inbox.add(
                    "reply:" + event.comment().value(),
                    answered,
                    Kind.REPLY,
                    event.consultation(),
                    event.comment().value(),
                    clock.instant(),
                    true);
              }
            });
  }

  /// Shown later, because a decision can be taken back for a moment.
  @ApplicationModuleListener
  void on(DecisionTaken event) {
    authors
        .of(event.comment())
        .ifPresent(
            author ->
                inbox.add(
                    "decision:" + event.decision().value(),
                    author,
                    Kind.DECISION,
                    event.consultation(),
                    event.decision().value(),
                    event.tellAfter(),
                    false));
  }

  @ApplicationModuleListener
  void on(ReportPublished event) {
    for (var person : authors.all(event.consultation())) {
      inbox.add(
          "report:" + event.consultation().value() + ":" + event.edition(),
          person,
          Kind.REPORT,
          event.consultation(),
          event.edition(),
          clock.instant(),
          true);
    }
  }
}
