package org.rapporteur.notification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.springframework.stereotype.Component;

/// Renders inbox items about a whole consultation: its report, and changes while it is open.
@Component
class ConsultationItemRenderer implements InboxItemRenderer {

  private final ConsultationService consultations;
  private final Messages messages;

  ConsultationItemRenderer(ConsultationService consultations, Messages messages) {
    this.consultations = consultations;
    this.messages = messages;
  }

  @Override
  public Set<InboxItemKind> kinds() {
    return EnumSet.of(
        InboxItemKind.REPORT,
        InboxItemKind.EXTENDED,
        InboxItemKind.QUESTION_CHANGED,
        InboxItemKind.CLOSING_SOON);
  }

  @Override
  public List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    return rows.stream().map(row -> toItem(row, locale)).toList();
  }

  /// Returns the path that an inbox item links to.
  ///
  /// @param subjectId number of the edition or question; unused for other kinds
  static String createLink(InboxItemKind kind, long subjectId, ConsultationDetails consultation) {
    return switch (kind) {
      case REPORT -> ReportLinks.edition(consultation.slug(), (int) subjectId);
      case QUESTION_CHANGED -> ConsultationLinks.question(consultation.slug(), (int) subjectId);
      default -> ConsultationLinks.consultation(consultation.slug());
    };
  }

  private InboxItem toItem(InboxRow row, Locale locale) {
    var consultation = consultations.get(row.requireConsultation());
    return row.toItem(
        createTitle(row, locale),
        consultation.title().inLanguage(LanguageTag.forContent(locale)),
        createLink(row.kind(), row.subjectId(), consultation));
  }

  private String createTitle(InboxRow row, Locale locale) {
    return switch (row.kind()) {
      case REPORT -> messages.text(locale, "notification.inbox.report", row.subjectId());
      case QUESTION_CHANGED ->
          messages.text(locale, "notification.inbox.QUESTION_CHANGED", row.subjectId());
      default ->
          messages.text(
              locale,
              "notification.inbox." + row.kind().name(),
              UtcTime.format(Instant.ofEpochSecond(row.subjectId()), locale));
    };
  }
}
