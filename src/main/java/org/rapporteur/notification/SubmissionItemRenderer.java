package org.rapporteur.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionNotice;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders inbox items about formal submissions. Former speakers of the delegation no longer see
/// them.
@Component
class SubmissionItemRenderer implements InboxItemRenderer {

  private final ConsultationService consultations;
  private final SubmissionReceiptService submissions;
  private final Messages messages;

  SubmissionItemRenderer(
      ConsultationService consultations, SubmissionReceiptService submissions, Messages messages) {
    this.consultations = consultations;
    this.submissions = submissions;
    this.messages = messages;
  }

  @Override
  public Set<InboxItemKind> kinds() {
    return EnumSet.of(InboxItemKind.SUBMISSION);
  }

  @Override
  public List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    var noticesBySubmission = findNotices(viewer, rows);
    return rows.stream()
        .flatMap(
            row ->
                Optional.ofNullable(noticesBySubmission.get(new SubmissionId(row.subjectId())))
                    .map(notice -> toItem(row, notice, locale))
                    .stream())
        .toList();
  }

  @Override
  public int countHidden(Viewer viewer, List<InboxRow> rows) {
    return rows.size() - findNotices(viewer, rows).size();
  }

  private Map<SubmissionId, SubmissionNotice> findNotices(Viewer viewer, List<InboxRow> rows) {
    return rows.isEmpty()
        ? Map.of()
        : submissions.listNotices(
            viewer, rows.stream().map(row -> new SubmissionId(row.subjectId())).toList());
  }

  private InboxItem toItem(InboxRow row, SubmissionNotice notice, Locale locale) {
    var consultation = consultations.get(row.requireConsultation());
    return row.toItem(
        createTitle(notice, locale),
        consultation.title().inLanguage(LanguageTag.forContent(locale)),
        SubmissionLinks.receiptPath(consultation.slug(), notice.number()));
  }

  private String createTitle(SubmissionNotice notice, Locale locale) {
    String reference = SubmissionLinks.reference(notice.number());
    if (notice.isOwn()) {
      return messages.text(
          locale, "notification.inbox.submission.own", reference, notice.delegation());
    }
    return notice.sentBy() == null
        ? messages.text(
            locale, "notification.inbox.submission.sent", reference, notice.delegation())
        : messages.text(
            locale,
            "notification.inbox.submission",
            notice.sentBy(),
            reference,
            notice.delegation());
  }
}
