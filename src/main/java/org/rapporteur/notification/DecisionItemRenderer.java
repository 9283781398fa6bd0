package org.rapporteur.notification;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
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
import org.rapporteur.notification.mail.DecisionTitles;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Renders inbox items about moderation decisions on the reader's comments.
@Component
class DecisionItemRenderer implements InboxItemRenderer {

  /// In code points.
  private static final int MAX_EXCERPT_LENGTH = 120;

  private final ConsultationService consultations;
  private final CommentVersionSql comments;
  private final ContributorNoticeService notices;
  private final DecisionTitles decisionTitles;

  DecisionItemRenderer(
      ConsultationService consultations,
      CommentVersionSql comments,
      ContributorNoticeService notices,
      DecisionTitles decisionTitles) {
    this.consultations = consultations;
    this.comments = comments;
    this.notices = notices;
    this.decisionTitles = decisionTitles;
  }

  @Override
  public Set<InboxItemKind> kinds() {
    return EnumSet.of(InboxItemKind.DECISION);
  }

  @Override
  public List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    var noticesByDecision =
        notices.findNotices(rows.stream().map(row -> new DecisionId(row.subjectId())).toList());
    var commentsById = loadPublishedComments(noticesByDecision.values());
    return rows.stream()
        .flatMap(
            row ->
                Optional.ofNullable(noticesByDecision.get(new DecisionId(row.subjectId())))
                    .map(notice -> toItem(row, notice, commentsById, locale))
                    .stream())
        .toList();
  }

  /// Loads the comments that the decisions published, in one query.
  private Map<CommentId, CommentDetails> loadPublishedComments(
      Collection<ContributorNotice> decisionNotices) {
    var ids =
        decisionNotices.stream()
            .filter(DecisionItemRenderer::isPublication)
            .map(notice -> notice.decision().comment())
            .collect(Collectors.toSet());
    return comments.loadComments(ids).stream()
        .collect(Collectors.toMap(CommentDetails::id, Function.identity()));
  }

  private InboxItem toItem(
      InboxRow row,
      ContributorNotice notice,
      Map<CommentId, CommentDetails> commentsById,
      Locale locale) {
    var consultation = consultations.get(row.requireConsultation());
    String consultationTitle = consultation.title().inLanguage(LanguageTag.forContent(locale));
    String title = decisionTitles.render(notice, locale);
    String text =
        findMessage(notice).or(() -> findExcerpt(notice, commentsById)).orElse(consultationTitle);
    String link = ModerationLinks.decision(consultation.slug(), notice.decision().number());
    return isPublication(notice)
        ? row.toGroupedItem(title, text, consultationTitle, link)
        : row.toItem(title, text, link);
  }

  private static Optional<String> findMessage(ContributorNotice notice) {
    return Optional.of(notice.decision().messageToContributor())
        .filter(message -> !message.isEmpty());
  }

  /// Finds the beginning of a published comment. Empty for other decisions.
  private static Optional<String> findExcerpt(
      ContributorNotice notice, Map<CommentId, CommentDetails> commentsById) {
    return Optional.of(notice)
        .filter(DecisionItemRenderer::isPublication)
        .map(publication -> commentsById.get(publication.decision().comment()))
        .map(CommentDetails::text)
        .filter(text -> !text.isEmpty())
        .map(text -> Excerpt.shorten(Markdown.toPlainText(text), MAX_EXCERPT_LENGTH));
  }

  private static boolean isPublication(ContributorNotice notice) {
    return notice.decision().action() == ModerationAction.PUBLISH;
  }
}
