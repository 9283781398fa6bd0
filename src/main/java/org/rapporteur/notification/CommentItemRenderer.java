package org.rapporteur.notification;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.ContributorNotice;
import org.rapporteur.moderation.ContributorNoticeService;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.notification.mail.DecisionMails;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders inbox items about comments: replies to the reader's comments, and decisions on them.
@Component
class CommentItemRenderer implements InboxItemRenderer {

  /// In code points.
  private static final int MAX_EXCERPT_LENGTH = 120;

  private final ConsultationService consultations;
  private final CommentVersionSql comments;
  private final ContributorNoticeService notices;
  private final Messages messages;

  CommentItemRenderer(
      ConsultationService consultations,
      CommentVersionSql comments,
      ContributorNoticeService notices,
      Messages messages) {
    this.consultations = consultations;
    this.comments = comments;
    this.notices = notices;
    this.messages = messages;
  }

  @Override
  public Set<InboxItemKind> kinds() {
    return EnumSet.of(InboxItemKind.REPLY, InboxItemKind.DECISION);
  }

  @Override
  public List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    var noticesByDecision =
        notices.findNotices(
            rows.stream()
                .filter(row -> row.kind() == InboxItemKind.DECISION)
                .map(row -> new DecisionId(row.subject()))
                .toList());
    var commentsById = loadComments(rows, noticesByDecision);
    return rows.stream()
        .map(
            row ->
                row.kind() == InboxItemKind.REPLY
                    ? Optional.ofNullable(commentsById.get(new CommentId(row.subject())))
                        .map(reply -> replyItem(row, reply, locale))
                    : Optional.ofNullable(noticesByDecision.get(new DecisionId(row.subject())))
                        .map(notice -> decisionItem(row, notice, commentsById, locale)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Loads the replies and the published comments in one query.
  private Map<CommentId, CommentDetails> loadComments(
      List<InboxRow> rows, Map<DecisionId, ContributorNotice> noticesByDecision) {
    var ids = new HashSet<CommentId>();
    rows.stream()
        .filter(row -> row.kind() == InboxItemKind.REPLY)
        .forEach(row -> ids.add(new CommentId(row.subject())));
    noticesByDecision.values().stream()
        .filter(CommentItemRenderer::isPublication)
        .forEach(notice -> ids.add(notice.decision().comment()));
    var commentsById = new HashMap<CommentId, CommentDetails>();
    comments.loadComments(ids).forEach(comment -> commentsById.put(comment.id(), comment));
    return commentsById;
  }

  private InboxItem replyItem(InboxRow row, CommentDetails reply, Locale locale) {
    var consultation = consultations.get(row.requireConsultation());
    return InboxItem.fromRow(
        row,
        messages.text(
            locale,
            "notification.inbox.reply",
            reply.author(),
            CommentLinks.reference(Objects.requireNonNull(reply.parent()))),
        title(consultation, locale),
        CommentLinks.comment(consultation.slug(), reply.number()));
  }

  private InboxItem decisionItem(
      InboxRow row,
      ContributorNotice notice,
      Map<CommentId, CommentDetails> commentsById,
      Locale locale) {
    var consultation = consultations.get(row.requireConsultation());
    String title = title(consultation, locale);
    return InboxItem.inGroup(
        row,
        DecisionMails.title(messages, locale, notice),
        findMessage(notice).or(() -> findFirstWords(notice, commentsById)).orElse(title),
        isPublication(notice) ? title : null,
        ModerationLinks.decision(consultation.slug(), notice.decision().number()));
  }

  private static Optional<String> findMessage(ContributorNotice notice) {
    return Optional.of(notice.decision().messageToContributor())
        .filter(message -> !message.isEmpty());
  }

  private static Optional<String> findFirstWords(
      ContributorNotice notice, Map<CommentId, CommentDetails> commentsById) {
    return Optional.of(notice)
        .filter(CommentItemRenderer::isPublication)
        .flatMap(
            publication -> Optional.ofNullable(commentsById.get(publication.decision().comment())))
        .map(CommentDetails::text)
        .filter(text -> !text.isEmpty())
        .map(text -> Excerpt.shorten(Markdown.toPlainText(text), MAX_EXCERPT_LENGTH));
  }

  private static boolean isPublication(ContributorNotice notice) {
    return notice.decision().action() == ModerationAction.PUBLISH;
  }

  private static String title(ConsultationDetails consultation, Locale locale) {
    return consultation.title().inLanguage(new LanguageTag(locale.getLanguage()));
  }
}
