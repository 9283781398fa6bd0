package org.rapporteur.notification;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.thread.CommentAuthors;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.moderation.DecisionTaken;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.report.ReportPublished;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Puts into inboxes what concerns their owners.
@Component
class InboxNotices {

  private final InboxRepository inbox;
  private final CommentAuthors authors;
  private final SpeakingService delegations;
  private final Clock clock;
  private final UseCases useCases;

  InboxNotices(
      InboxRepository inbox,
      CommentAuthors authors,
      SpeakingService delegations,
      Clock clock,
      UseCases useCases) {
    this.inbox = inbox;
    this.authors = authors;
    this.delegations = delegations;
    this.clock = clock;
    this.useCases = useCases;
  }

  /// Shown later, because a decision can be taken back for a moment.
  @AfterCommit
  void on(DecisionTaken event) {
    authors
        .of(event.comment())
        .ifPresent(
            author ->
                useCases.change(
                    () ->
                        inbox.add(
                            "decision:" + event.decision().value(),
                            author,
                            Kind.DECISION,
                            event.consultation(),
                            event.decision().value(),
                            event.tellAfter(),
                            false)));
  }

  @AfterCommit
  void on(ReportPublished event) {
    var told = authors.all(event.consultation());
    useCases.change(() -> told.forEach(person -> tell(person, event)));
  }

  /// Whoever sent it finds the receipt there, the other speakers what was said in their name.
  @AfterCommit
  void on(SubmissionSent event) {
    var told = new HashSet<>(delegations.speakers(Set.of(event.delegation())));
    told.add(event.by());
    useCases.change(
        () ->
            told.forEach(
                person ->
                    inbox.add(
                        "submission:" + event.submission().value(),
                        person,
                        Kind.SUBMISSION,
                        event.consultation(),
                        event.submission().value(),
                        event.at(),
                        true)));
  }

  private void tell(PersonId person, ReportPublished event) {
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
