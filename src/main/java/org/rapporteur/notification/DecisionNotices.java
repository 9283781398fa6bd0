package org.rapporteur.notification;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.moderation.ContributorNotice;
import org.rapporteur.moderation.ContributorNoticeService;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.notification.mail.DecisionMails;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Notifies contributors of moderation decisions once the undo period is over.
@Component
class DecisionNotices {

  private static final int MAX_BATCH_SIZE = 100;

  private final InboxSql inboxSql;
  private final ContributorNoticeService notices;
  private final DecisionMails mails;
  private final Transactions transactions;
  private final Clock clock;

  DecisionNotices(
      InboxSql inboxSql,
      ContributorNoticeService notices,
      DecisionMails mails,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.notices = notices;
    this.mails = mails;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sends the notices whose undo period is over. A decision undone within that period sends
  /// nothing, and neither does its reversal.
  void sendDue() {
    var dueRows = inboxSql.findDue(clock.instant(), MAX_BATCH_SIZE);
    var noticesByDecision =
        notices.findNotices(dueRows.stream().map(DecisionNotices::toDecisionId).toList());
    for (var row : dueRows) {
      transactions.write(() -> deliver(row, noticesByDecision.get(toDecisionId(row))));
    }
  }

  private void deliver(InboxRow row, @Nullable ContributorNotice notice) {
    if (notice == null || !isStillValid(row, notice)) {
      inboxSql.deleteInvisible(row.id());
      return;
    }
    inboxSql.markVisible(row.id());
    mails.queue(row.person(), notice);
  }

  /// True for a decision in force, and for a reversal if the contributor saw the reversed decision.
  private boolean isStillValid(InboxRow row, ContributorNotice notice) {
    var reversedDecision = notice.reversedDecision();
    return !notice.isCoveredByAnother()
        && (reversedDecision == null
            ? notice.decision().isInForce()
            : inboxSql.isVisible(InboxNotices.createDecisionKey(reversedDecision), row.person()));
  }

  private static DecisionId toDecisionId(InboxRow row) {
    return new DecisionId(row.subjectId());
  }
}
