package org.rapporteur.notification;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.notification.InboxRepository.Row;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewNotice;
import org.rapporteur.report.preview.PreviewReadersNamed;
import org.rapporteur.report.preview.PreviewReadingService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Tells those who are named to read a report before it is published. Whoever is taken off is told
/// nothing any more.
@Component
class PreviewNotices {

  private final InboxRepository inbox;
  private final PreviewReadingService previews;
  private final Messages messages;
  private final UseCases useCases;
  private final Clock clock;

  PreviewNotices(
      InboxRepository inbox,
      PreviewReadingService previews,
      Messages messages,
      UseCases useCases,
      Clock clock) {
    this.inbox = inbox;
    this.previews = previews;
    this.messages = messages;
    this.useCases = useCases;
    this.clock = clock;
  }

  @AfterCommit
  void on(PreviewReadersNamed event) {
    var at = clock.instant();
    useCases.change(
        () ->
            event
                .readers()
                .forEach(
                    person ->
                        inbox.add(
                            "preview:" + event.preview().value(),
                            person,
                            Kind.PREVIEW,
                            event.consultation(),
                            event.preview().value(),
                            at,
                            true)));
  }

  /// Of those rows whose owner is still named.
  Map<PreviewId, PreviewNotice> of(Viewer viewer, List<Row> rows) {
    var named =
        rows.stream()
            .filter(row -> row.kind() == Kind.PREVIEW)
            .map(row -> new PreviewId(row.subject()))
            .toList();
    return named.isEmpty() ? Map.of() : previews.notices(viewer, named);
  }

  /// How many of the rows are not told any more.
  int withheld(Viewer viewer, List<Row> rows) {
    int told = (int) rows.stream().filter(row -> row.kind() == Kind.PREVIEW).count();
    return told - of(viewer, rows).size();
  }

  String words(PreviewNotice notice, Locale locale) {
    return switch (notice.standing()) {
      case READABLE ->
          messages.text(locale, "notification.inbox.preview", Date.from(notice.until()));
      case LAPSED -> messages.text(locale, "notification.inbox.preview.lapsed");
      case WITHHELD, ENDED -> messages.text(locale, "notification.inbox.preview.over");
    };
  }
}
