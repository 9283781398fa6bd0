package org.rapporteur.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionNotice;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.ContributorNotice;
import org.rapporteur.moderation.ContributorNoticeService;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.challenge.ChallengeLinks;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.report.preview.PreviewNotice;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders stored inbox items in the reader's language from what the reader may see now.
@Component
class InboxRenderer {

  /// Length of the beginning of a comment, in code points.
  private static final int FIRST_WORDS = 120;

  private final ConsultationService consultations;
  private final CommentVersionService comments;
  private final ContributorNoticeService notices;
  private final SubmissionReceiptService submissions;
  private final ChallengeNotices challenges;
  private final PreviewNotices previews;
  private final ConsultationNotices consultationNotices;
  private final Messages messages;

  InboxRenderer(
      ConsultationService consultations,
      CommentVersionService comments,
      ContributorNoticeService notices,
      SubmissionReceiptService submissions,
      ChallengeNotices challenges,
      PreviewNotices previews,
      ConsultationNotices consultationNotices,
      Messages messages) {
    this.consultations = consultations;
    this.comments = comments;
    this.notices = notices;
    this.submissions = submissions;
    this.challenges = challenges;
    this.previews = previews;
    this.consultationNotices = consultationNotices;
    this.messages = messages;
  }

  /// Leaves out items that the reader may no longer see.
  List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    var decisions =
        notices.findNotices(
            rows.stream()
                .filter(row -> row.kind() == InboxItemKind.DECISION)
                .map(row -> new DecisionId(row.subject()))
                .toList());
    var replies =
        rows.stream()
            .filter(row -> row.kind() == InboxItemKind.REPLY)
            .map(row -> new CommentId(row.subject()));
    var published =
        decisions.values().stream()
            .filter(InboxRenderer::isPublication)
            .map(notice -> notice.decision().comment());
    Map<Long, CommentDetails> commentsById =
        comments.loadComments(Stream.concat(replies, published).distinct().toList()).stream()
            .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
    var sent = findSubmissions(viewer, submissionIds(rows));
    var previewNotices = previews.findNotices(viewer, rows);
    return rows.stream()
        .flatMap(row -> render(row, commentsById, decisions, sent, previewNotices, locale).stream())
        .toList();
  }

  /// Number of items that the reader may no longer see: submissions of a delegation or previews
  /// they were removed from.
  int countHidden(Viewer viewer, List<InboxRow> rows) {
    var submissions = submissionIds(rows);
    return submissions.size()
        - findSubmissions(viewer, submissions).size()
        + previews.countHidden(viewer, rows);
  }

  private static List<SubmissionId> submissionIds(List<InboxRow> rows) {
    return rows.stream()
        .filter(row -> row.kind() == InboxItemKind.SUBMISSION)
        .map(row -> new SubmissionId(row.subject()))
        .toList();
  }

  private Map<SubmissionId, SubmissionNotice> findSubmissions(
      Viewer viewer, List<SubmissionId> ids) {
    return ids.isEmpty() ? Map.of() : submissions.listNotices(viewer, ids);
  }

  private Optional<InboxItem> render(
      InboxRow row,
      Map<Long, CommentDetails> read,
      Map<DecisionId, ContributorNotice> decisions,
      Map<SubmissionId, SubmissionNotice> submissionNotices,
      Map<PreviewId, PreviewNotice> previewNotices,
      Locale locale) {
    var consultation = consultations.get(row.consultation());
    String title = consultation.title().inLanguage(new LanguageTag(locale.getLanguage()));
    return switch (row.kind()) {
      case NEWS -> throw new IllegalStateException("News has no stored item");
      case REPLY ->
          Optional.ofNullable(read.get(row.subject()))
              .map(
                  comment ->
                      createItem(
                          row,
                          messages.text(
                              locale,
                              "notification.inbox.reply",
                              comment.author(),
                              CommentLinks.reference(Objects.requireNonNull(comment.parent()))),
                          title,
                          CommentLinks.comment(consultation.slug(), comment.number())));
      case DECISION ->
          Optional.ofNullable(decisions.get(new DecisionId(row.subject())))
              .map(
                  notice ->
                      new InboxItem(
                          row.id(),
                          row.kind(),
                          0,
                          DecisionNotices.title(messages, locale, notice),
                          decisionText(notice, read, title),
                          isPublication(notice) ? title : null,
                          ModerationLinks.decision(consultation.slug(), notice.decision().number()),
                          row.at(),
                          row.isRead()));
      case REPORT ->
          Optional.of(
              createItem(
                  row,
                  messages.text(locale, "notification.inbox.report", row.subject()),
                  title,
                  ReportLinks.edition(consultation.slug(), (int) row.subject())));
      case SUBMISSION ->
          Optional.ofNullable(submissionNotices.get(new SubmissionId(row.subject())))
              .map(
                  notice ->
                      createItem(
                          row,
                          submissionTitle(notice, locale),
                          title,
                          SubmissionLinks.receipt(consultation.slug(), notice.number())));
      case PREVIEW ->
          Optional.ofNullable(previewNotices.get(new PreviewId(row.subject())))
              .map(
                  notice ->
                      createItem(
                          row,
                          previews.title(notice, locale),
                          title,
                          PreviewLinks.page(consultation.slug())));
      case EXTENDED, QUESTION_CHANGED, CLOSING_SOON ->
          Optional.of(
              createItem(
                  row,
                  consultationNotices.title(row, locale),
                  title,
                  ConsultationNotices.link(row.kind(), row.subject(), consultation)));
      case CHALLENGE, ANSWER ->
          challenges
              .findChallenge(row)
              .map(
                  challenge ->
                      createItem(
                          row,
                          challenges.title(row, challenge, locale),
                          title,
                          ChallengeLinks.challenge(consultation.slug(), challenge)));
    };
  }

  private static boolean isPublication(ContributorNotice notice) {
    return notice.decision().action() == ModerationAction.PUBLISH;
  }

  /// The moderator's message, or else the first words of a published comment.
  private static String decisionText(
      ContributorNotice notice, Map<Long, CommentDetails> read, String consultationTitle) {
    String message = notice.decision().messageToContributor();
    var comment = read.get(notice.decision().comment().value());
    if (!message.isEmpty()) {
      return message;
    }
    return isPublication(notice) && comment != null && !comment.text().isEmpty()
        ? Excerpt.shorten(Markdown.toPlainText(comment.text()), FIRST_WORDS)
        : consultationTitle;
  }

  private String submissionTitle(SubmissionNotice notice, Locale locale) {
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

  private static InboxItem createItem(InboxRow row, String title, String text, String link) {
    return new InboxItem(row.id(), row.kind(), 0, title, text, null, link, row.at(), row.isRead());
  }
}
