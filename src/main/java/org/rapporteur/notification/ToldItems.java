package org.rapporteur.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionNotice;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.AuthorNotice;
import org.rapporteur.moderation.AuthorNotices;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.notification.InboxRepository.Row;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.challenge.ChallengeLinks;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.report.preview.PreviewNotice;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// What people are told, in words made now from what can be read now.
@Component
class ToldItems {

  private final ConsultationService consultations;
  private final CommentStamps comments;
  private final AuthorNotices notices;
  private final SubmissionReceiptService submissions;
  private final ChallengeNotices challenges;
  private final PreviewNotices previews;
  private final Messages messages;

  ToldItems(
      ConsultationService consultations,
      CommentStamps comments,
      AuthorNotices notices,
      SubmissionReceiptService submissions,
      ChallengeNotices challenges,
      PreviewNotices previews,
      Messages messages) {
    this.consultations = consultations;
    this.comments = comments;
    this.notices = notices;
    this.submissions = submissions;
    this.challenges = challenges;
    this.previews = previews;
    this.messages = messages;
  }

  /// Those of the rows that can still be told.
  List<InboxItem> of(Viewer viewer, List<Row> rows, Locale locale) {
    var replies =
        rows.stream()
            .filter(row -> row.kind() == Kind.REPLY)
            .map(row -> new CommentId(row.subject()))
            .toList();
    Map<Long, CommentDetails> read =
        comments.read(replies).stream()
            .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
    var decided =
        notices.of(
            rows.stream()
                .filter(row -> row.kind() == Kind.DECISION)
                .map(row -> new DecisionId(row.subject()))
                .toList());
    var sent = sent(viewer, submissions(rows));
    var named = previews.of(viewer, rows);
    return rows.stream()
        .flatMap(row -> item(row, read, decided, sent, named, locale).stream())
        .toList();
  }

  /// Whoever stops speaking for a delegation reads no more of what others sent for it, nor whoever
  /// is taken off a preview of that; anything else that somebody was told stays with them.
  int withheld(Viewer viewer, List<Row> rows) {
    var submissions = submissions(rows);
    return submissions.size() - sent(viewer, submissions).size() + previews.withheld(viewer, rows);
  }

  private static List<SubmissionId> submissions(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == Kind.SUBMISSION)
        .map(row -> new SubmissionId(row.subject()))
        .toList();
  }

  private Map<SubmissionId, SubmissionNotice> sent(Viewer viewer, List<SubmissionId> of) {
    return of.isEmpty() ? Map.of() : submissions.notices(viewer, of);
  }

  private Optional<InboxItem> item(
      Row row,
      Map<Long, CommentDetails> replies,
      Map<DecisionId, AuthorNotice> decided,
      Map<SubmissionId, SubmissionNotice> sent,
      Map<PreviewId, PreviewNotice> named,
      Locale locale) {
    var consultation = consultations.get(row.consultation());
    String title = consultation.title().in(new LanguageTag(locale.getLanguage()));
    return switch (row.kind()) {
      case NEWS -> throw new IllegalStateException("News stands with what is followed");
      case REPLY ->
          Optional.ofNullable(replies.get(row.subject()))
              .map(
                  comment ->
                      shown(
                          row,
                          messages.text(
                              locale,
                              "notification.inbox.reply",
                              comment.author(),
                              CommentLinks.reference(Objects.requireNonNull(comment.parent()))),
                          title,
                          CommentLinks.comment(consultation.slug(), comment.number())));
      case DECISION ->
          Optional.ofNullable(decided.get(new DecisionId(row.subject())))
              .map(
                  notice ->
                      shown(
                          row,
                          DecisionNotices.words(messages, locale, notice),
                          notice.decision().textForAuthor().isEmpty()
                              ? title
                              : notice.decision().textForAuthor(),
                          ModerationLinks.decision(
                              consultation.slug(), notice.decision().number())));
      case REPORT ->
          Optional.of(
              shown(
                  row,
                  messages.text(locale, "notification.inbox.report", row.subject()),
                  title,
                  ReportLinks.edition(consultation.slug(), (int) row.subject())));
      case SUBMISSION ->
          Optional.ofNullable(sent.get(new SubmissionId(row.subject())))
              .map(
                  notice ->
                      shown(
                          row,
                          words(notice, locale),
                          title,
                          SubmissionLinks.receipt(consultation.slug(), notice.number())));
      case PREVIEW ->
          Optional.ofNullable(named.get(new PreviewId(row.subject())))
              .map(
                  notice ->
                      shown(
                          row,
                          previews.words(notice, locale),
                          title,
                          PreviewLinks.page(consultation.slug())));
      case CHALLENGE, ANSWER ->
          challenges
              .find(row)
              .map(
                  challenge ->
                      shown(
                          row,
                          challenges.words(row, challenge, locale),
                          title,
                          ChallengeLinks.challenge(consultation.slug(), challenge)));
    };
  }

  private String words(SubmissionNotice notice, Locale locale) {
    String what = SubmissionLinks.reference(notice.number());
    if (notice.isOwn()) {
      return messages.text(locale, "notification.inbox.submission.own", what, notice.delegation());
    }
    return notice.sentBy() == null
        ? messages.text(locale, "notification.inbox.submission.sent", what, notice.delegation())
        : messages.text(
            locale, "notification.inbox.submission", notice.sentBy(), what, notice.delegation());
  }

  private static InboxItem shown(Row row, String title, String text, String link) {
    return new InboxItem(row.id(), row.kind(), 0, title, text, link, row.at(), row.read());
  }
}
