package org.rapporteur.notification;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.thread.CommentAuthorService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.moderation.DecisionTaken;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.report.ReportPublished;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds inbox items for decisions, published reports and formal submissions.
@Component
class InboxNotices {

  private final InboxSql inboxSql;
  private final CommentAuthorService authors;
  private final DelegationService delegations;
  private final Clock clock;
  private final Transactions transactions;

  InboxNotices(
      InboxSql inboxSql,
      CommentAuthorService authors,
      DelegationService delegations,
      Clock clock,
      Transactions transactions) {
    this.inboxSql = inboxSql;
    this.authors = authors;
    this.delegations = delegations;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// The item stays hidden until the undo period is over.
  @AfterCommit
  void on(DecisionTaken event) {
    authors
        .find(event.comment())
        .ifPresent(
            author ->
                transactions.write(
                    () ->
                        inboxSql.add(
                            "decision:" + event.decision().value(),
                            author,
                            InboxItemKind.DECISION,
                            event.consultation(),
                            event.decision().value(),
                            event.notifyAfter(),
                            false)));
  }

  @AfterCommit
  void on(ReportPublished event) {
    var recipients = authors.list(event.consultation());
    transactions.write(() -> recipients.forEach(person -> addReportItem(person, event)));
  }

  /// Adds an item for the sender, as a receipt, and one for each other speaker of the delegation.
  @AfterCommit
  void on(SubmissionSent event) {
    var recipients = new HashSet<>(delegations.listSpeakers(Set.of(event.delegation())));
    recipients.add(event.sentBy());
    transactions.write(
        () ->
            recipients.forEach(
                person ->
                    inboxSql.add(
                        "submission:" + event.submission().value(),
                        person,
                        InboxItemKind.SUBMISSION,
                        event.consultation(),
                        event.submission().value(),
                        event.sentAt(),
                        true)));
  }

  private void addReportItem(PersonId recipient, ReportPublished event) {
    inboxSql.add(
        "report:" + event.consultation().value() + ":" + event.edition(),
        recipient,
        InboxItemKind.REPORT,
        event.consultation(),
        event.edition(),
        clock.instant(),
        true);
  }
}
