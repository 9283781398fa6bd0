package org.rapporteur.notification;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.thread.CommentAuthorSql;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.DecisionMade;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.NewInboxItem;
import org.rapporteur.report.ReportPublished;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds inbox items for decisions, published reports and formal submissions.
@Component
class InboxNotices {

  private final InboxSql inboxSql;
  private final CommentAuthorSql authors;
  private final DelegationService delegations;
  private final Clock clock;
  private final Transactions transactions;

  InboxNotices(
      InboxSql inboxSql,
      CommentAuthorSql authors,
      DelegationService delegations,
      Clock clock,
      Transactions transactions) {
    this.inboxSql = inboxSql;
    this.authors = authors;
    this.delegations = delegations;
    this.clock = clock;
    this.transactions = transactions;
  }

  static String createDecisionKey(DecisionId decision) {
    return "decision:" + decision.value();
  }

  /// The item remains invisible until the undo period is over.
  @AfterCommit
  void on(DecisionMade event) {
    var item =
        new NewInboxItem(
            createDecisionKey(event.decision()),
            InboxItemKind.DECISION,
            event.consultation(),
            event.decision().value(),
            event.notifyAfter());
    authors
        .findAuthor(event.comment())
        .ifPresent(author -> transactions.write(() -> inboxSql.addInvisible(item, author)));
  }

  @AfterCommit
  void on(ReportPublished event) {
    var item =
        new NewInboxItem(
            "report:" + event.consultation().value() + ":" + event.edition(),
            InboxItemKind.REPORT,
            event.consultation(),
            event.edition(),
            clock.instant());
    var recipients = authors.listAuthors(event.consultation());
    transactions.write(() -> inboxSql.add(item, recipients));
  }

  /// Adds an item for the sender, as a receipt, and one for each other speaker of the delegation.
  @AfterCommit
  void on(SubmissionSent event) {
    var item =
        new NewInboxItem(
            "submission:" + event.submission().value(),
            InboxItemKind.SUBMISSION,
            event.consultation(),
            event.submission().value(),
            event.sentAt());
    var recipients = new HashSet<>(delegations.listSpeakers(Set.of(event.delegation())));
    recipients.add(event.sentBy());
    transactions.write(() -> inboxSql.add(item, recipients));
  }
}
