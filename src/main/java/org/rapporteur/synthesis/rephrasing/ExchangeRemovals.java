package org.rapporteur.synthesis.rephrasing;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.DraftThemes;
import org.rapporteur.synthesis.Withheld;
import org.springframework.stereotype.Component;

/// Takes the words out of exchanges that quote what is not published any more or was redacted: all
/// of them, for a model may have changed the quotation and it could not be found.
@Component
class ExchangeRemovals {

  private final ExchangeRows rows;
  private final DraftThemes drafts;
  private final CommentAttributionSql bylines;
  private final Transactions transactions;

  ExchangeRemovals(
      ExchangeRows rows,
      DraftThemes drafts,
      CommentAttributionSql bylines,
      Transactions transactions) {
    this.rows = rows;
    this.drafts = drafts;
    this.bylines = bylines;
    this.transactions = transactions;
  }

  /// Also told of one that is reviewed again.
  @AfterCommit
  void on(CommentRemoved event) {
    withhold(event.consultation());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    withhold(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    withhold(event.consultation());
  }

  /// Of a comment that stays published what was changed awaits review again.
  @AfterCommit
  void on(CommentReturned event) {
    withhold(event.consultation());
  }

  private void withhold(ConsultationId consultation) {
    transactions.write(
        () -> {
          drafts.hold(consultation);
          var withheld = Withheld.of(bylines, consultation, "");
          rows.quoting(consultation).stream()
              .filter(exchange -> exchange.quotes(withheld))
              .forEach(exchange -> rows.withhold(exchange.id()));
        });
  }
}
