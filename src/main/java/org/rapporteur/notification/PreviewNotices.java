package org.rapporteur.notification;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewNotice;
import org.rapporteur.report.preview.PreviewReadersNamed;
import org.rapporteur.report.preview.PreviewReadingService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds and renders inbox items for people invited to read a report before publication. The items
/// are hidden once their reader is removed.
@Component
class PreviewNotices {

  private final InboxSql inboxSql;
  private final PreviewReadingService previewService;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  PreviewNotices(
      InboxSql inboxSql,
      PreviewReadingService previewService,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.previewService = previewService;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(PreviewReadersNamed event) {
    var now = clock.instant();
    transactions.write(
        () ->
            event
                .readers()
                .forEach(
                    person ->
                        inboxSql.add(
                            "preview:" + event.preview().value(),
                            person,
                            InboxItemKind.PREVIEW,
                            event.consultation(),
                            event.preview().value(),
                            now,
                            true)));
  }

  /// Notices of the rows whose reader is still invited.
  Map<PreviewId, PreviewNotice> findNotices(Viewer viewer, List<InboxRow> rows) {
    var previewIds =
        rows.stream()
            .filter(row -> row.kind() == InboxItemKind.PREVIEW)
            .map(row -> new PreviewId(row.subject()))
            .toList();
    return previewIds.isEmpty() ? Map.of() : previewService.notices(viewer, previewIds);
  }

  /// Number of rows whose reader is no longer invited.
  int countHidden(Viewer viewer, List<InboxRow> rows) {
    int total = (int) rows.stream().filter(row -> row.kind() == InboxItemKind.PREVIEW).count();
    return total - findNotices(viewer, rows).size();
  }

  String title(PreviewNotice notice, Locale locale) {
    return switch (notice.standing()) {
      case READABLE ->
          messages.text(locale, "notification.inbox.preview", Date.from(notice.until()));
      case LAPSED -> messages.text(locale, "notification.inbox.preview.lapsed");
      case WITHHELD, ENDED -> messages.text(locale, "notification.inbox.preview.over");
    };
  }
}
