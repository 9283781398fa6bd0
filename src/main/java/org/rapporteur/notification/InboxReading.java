package org.rapporteur.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionNotice;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.AuthorNotice;
import org.rapporteur.moderation.AuthorNotices;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.notification.InboxRepository.Row;
import org.rapporteur.notification.following.Followed;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.notification.following.FollowedWords;
import org.rapporteur.notification.following.NewComment;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.challenge.ChallengeLinks;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.report.preview.PreviewNotice;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Puts what people are told and what is new in what they follow into one order, in words made now
/// from what can be read now.
@Component
class InboxReading {

  private final InboxRepository items;
  private final FollowedNews news;
  private final FollowedWords words;
  private final ConsultationService consultations;
  private final CommentStamps comments;
  private final AuthorNotices notices;
  private final SubmissionReceiptService submissions;
  private final ChallengeNotices challenges;
  private final PreviewNotices previews;
  private final Messages messages;

  InboxReading(
      InboxRepository items,
      FollowedNews news,
      FollowedWords words,
      ConsultationService consultations,
      CommentStamps comments,
      AuthorNotices notices,
      SubmissionReceiptService submissions,
      ChallengeNotices challenges,
      PreviewNotices previews,
      Messages messages) {
    this.items = items;
    this.news = news;
    this.words = words;
    this.consultations = consultations;
    this.comments = comments;
    this.notices = notices;
    this.submissions = submissions;
    this.challenges = challenges;
    this.previews = previews;
    this.messages = messages;
  }

  /// The latest first, those that come after a place.
  InboxPage page(Viewer viewer, InboxChoice choice, InboxPlace after, Locale locale) {
    var person = viewer.actor("read-inbox");
    var rows = items.shown(person, kinds(choice), after, Inbox.PAGE + 1);
    var lines =
        choice == InboxChoice.DECISIONS
            ? List.<Followed>of()
            : news.lines(
                person,
                choice == InboxChoice.REPLIES,
                after.at(),
                after.newsBefore(),
                Inbox.PAGE + 1);
    var places =
        Stream.concat(rows.stream().map(Row::place), lines.stream().map(InboxReading::place))
            .sorted(InboxPlace.ORDER)
            .limit(Inbox.PAGE + 1L)
            .toList();
    boolean more = places.size() > Inbox.PAGE;
    var last = places.isEmpty() ? after : places.get(Math.min(Inbox.PAGE, places.size()) - 1);
    var page = new ArrayList<InboxItem>();
    told(viewer, rows, last, locale).forEach(page::add);
    lines(person, lines, last, locale).forEach(page::add);
    page.sort(Comparator.comparing(InboxItem::place, InboxPlace.ORDER));
    return new InboxPage(page, last, more);
  }

  /// How many that were not opened a page would show, news left out; counting stops at so many.
  int unread(Viewer viewer, int most) {
    var person = viewer.actor("read-inbox");
    int count = 0;
    var rows = items.unread(person, InboxPlace.TOP, most);
    while (!rows.isEmpty() && count < most) {
      count += rows.size() - withheld(viewer, rows);
      rows = rows.size() < most ? List.of() : items.unread(person, rows.getLast().place(), most);
    }
    return Math.min(count, most);
  }

  /// Whoever stops speaking for a delegation reads no more of what others sent for it, nor whoever
  /// is taken off a preview of that; anything else that somebody was told stays with them.
  private int withheld(Viewer viewer, List<Row> rows) {
    var submissions = submissions(rows);
    return submissions.size() - sent(viewer, submissions).size() + previews.withheld(viewer, rows);
  }

  private static Set<Kind> kinds(InboxChoice choice) {
    return switch (choice) {
      case ALL -> EnumSet.complementOf(EnumSet.of(Kind.NEWS));
      case DECISIONS -> EnumSet.of(Kind.DECISION);
      case REPLIES -> EnumSet.of(Kind.REPLY);
    };
  }

  private List<InboxItem> told(Viewer viewer, List<Row> rows, InboxPlace last, Locale locale) {
    var shown =
        rows.stream().filter(row -> InboxPlace.ORDER.compare(row.place(), last) <= 0).toList();
    var replies =
        shown.stream()
            .filter(row -> row.kind() == Kind.REPLY)
            .map(row -> new CommentId(row.subject()))
            .toList();
    Map<Long, CommentDetails> read =
        comments.read(replies).stream()
            .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
    var decided =
        notices.of(
            shown.stream()
                .filter(row -> row.kind() == Kind.DECISION)
                .map(row -> new DecisionId(row.subject()))
                .toList());
    var sent = sent(viewer, submissions(shown));
    var named = previews.of(viewer, shown);
    return shown.stream()
        .flatMap(row -> item(row, read, decided, sent, named, locale).stream())
        .toList();
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

  private List<InboxItem> lines(
      PersonId person, List<Followed> lines, InboxPlace last, Locale locale) {
    var shown =
        lines.stream().filter(line -> InboxPlace.ORDER.compare(place(line), last) <= 0).toList();
    var single = news.single(person, shown);
    return shown.stream().map(line -> line(line, single.get(line.id()), locale)).toList();
  }

  private static InboxPlace place(Followed line) {
    return new InboxPlace(Objects.requireNonNull(line.lastAt()), true, line.id());
  }

  private InboxItem line(Followed of, @Nullable NewComment single, Locale locale) {
    String title = of.unread() == 0 ? words.name(of, locale) : words.news(of, of.unread(), locale);
    String link = words.link(of);
    if (single != null) {
      var parent = single.comment().parent();
      title =
          parent == null
              ? messages.text(locale, "notification.inbox.comment", single.comment().author())
              : messages.text(
                  locale,
                  "notification.inbox.reply",
                  single.comment().author(),
                  CommentLinks.reference(parent));
      link = single.link();
    }
    String where = words.where(of, locale);
    return new InboxItem(
        of.id(),
        Kind.NEWS,
        of.upTo(),
        title,
        words.why(of, locale) + (where.isEmpty() ? "" : " " + where),
        link,
        Objects.requireNonNull(of.lastAt()),
        of.unread() == 0);
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
