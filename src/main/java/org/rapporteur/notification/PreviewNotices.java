package org.rapporteur.notification;

import java.time.Clock;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.notification.InboxSql.NewInboxItem;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.report.preview.PreviewNotice;
import org.rapporteur.report.preview.PreviewReadersNamed;
import org.rapporteur.report.preview.PreviewReadingService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds and renders inbox items for people invited to read a report before publication. An item is
/// hidden if its reader is no longer invited.
@Component
class PreviewNotices implements InboxItemRenderer {

  private final InboxSql inboxSql;
  private final PreviewReadingService previews;
  private final ConsultationService consultations;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  PreviewNotices(
      InboxSql inboxSql,
      PreviewReadingService previews,
      ConsultationService consultations,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.previews = previews;
    this.consultations = consultations;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(PreviewReadersNamed event) {
    var item =
        new NewInboxItem(
            "preview:" + event.preview().value(),
            InboxItemKind.PREVIEW,
            event.consultation(),
            event.preview().value(),
            clock.instant());
    transactions.write(() -> inboxSql.add(item, event.readers()));
  }

  @Override
  public Set<InboxItemKind> kinds() {
    return EnumSet.of(InboxItemKind.PREVIEW);
  }

  @Override
  public List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    var noticesByPreview = findNotices(viewer, rows);
    return rows.stream()
        .flatMap(
            row ->
                Optional.ofNullable(noticesByPreview.get(new PreviewId(row.subjectId())))
                    .map(notice -> toItem(row, notice, locale))
                    .stream())
        .toList();
  }

  @Override
  public int countHidden(Viewer viewer, List<InboxRow> rows) {
    return rows.size() - findNotices(viewer, rows).size();
  }

  /// Notices of the previews that the viewer is still invited to.
  private Map<PreviewId, PreviewNotice> findNotices(Viewer viewer, List<InboxRow> rows) {
    return rows.isEmpty()
        ? Map.of()
        : previews.notices(
            viewer, rows.stream().map(row -> new PreviewId(row.subjectId())).toList());
  }

  private InboxItem toItem(InboxRow row, PreviewNotice notice, Locale locale) {
    var consultation = consultations.get(row.requireConsultation());
    return row.toItem(
        createTitle(notice, locale),
        consultation.title().inLanguage(LanguageTag.forContent(locale)),
        PreviewLinks.page(consultation.slug()));
  }

  private String createTitle(PreviewNotice notice, Locale locale) {
    return switch (notice.standing()) {
      case READABLE ->
          messages.text(locale, "notification.inbox.preview", Date.from(notice.until()));
      case LAPSED -> messages.text(locale, "notification.inbox.preview.lapsed");
      case WITHHELD, ENDED -> messages.text(locale, "notification.inbox.preview.over");
    };
  }
}
