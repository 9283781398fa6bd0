package org.rapporteur.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.notification.InboxRepository.Row;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// What people are told on the site. The words are made when they are read, from what can be read
/// then.
@Service
public class Inbox {

  public static final int PAGE = 20;

  private static final int MOST_AT_ONCE = 100;

  private final InboxRepository items;
  private final Mails mails;
  private final PersonService people;
  private final ConsultationService consultations;
  private final CommentStamps comments;
  private final ModerationService moderation;
  private final Messages messages;
  private final UseCases useCases;
  private final Clock clock;

  Inbox(
      InboxRepository items,
      Mails mails,
      PersonService people,
      ConsultationService consultations,
      CommentStamps comments,
      ModerationService moderation,
      Messages messages,
      UseCases useCases,
      Clock clock) {
    this.items = items;
    this.mails = mails;
    this.people = people;
    this.consultations = consultations;
    this.comments = comments;
    this.moderation = moderation;
    this.messages = messages;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The newest first, those with lower ids than `before`.
  public InboxPage page(Viewer viewer, long before, Locale locale) {
    var rows = items.shown(viewer.actor("read-inbox"), before, PAGE);
    var replies =
        rows.stream()
            .filter(row -> row.kind() == Kind.REPLY)
            .map(row -> new CommentId(row.subject()))
            .toList();
    Map<Long, CommentDetails> read =
        comments.read(replies).stream()
            .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
    var page = new ArrayList<InboxItem>();
    for (var row : rows) {
      item(row, read, locale).ifPresent(page::add);
    }
    return new InboxPage(page, rows.isEmpty() ? before : rows.getLast().id(), rows.size() == PAGE);
  }

  /// How many were not opened yet; counting stops at [#MOST_AT_ONCE].
  public int unread(Viewer viewer) {
    return items.unread(viewer.actor("read-inbox"), MOST_AT_ONCE);
  }

  public void readAll(Viewer viewer) {
    var person = viewer.actor("read-inbox");
    useCases.change(() -> items.readAll(person, clock.instant()));
  }

  public void open(Viewer viewer, long item) {
    var person = viewer.actor("read-inbox");
    useCases.change(() -> items.read(person, item, clock.instant()));
  }

  /// Tells of decisions whose time to be taken back is over. One that was taken back in that time
  /// is told to nobody, nor is the one that took it back.
  void tellDecisions() {
    for (var row : items.due(clock.instant(), MOST_AT_ONCE)) {
      useCases.change(() -> tellDecision(row));
    }
  }

  private void tellDecision(Row row) {
    var decision = moderation.forNotice(new DecisionId(row.subject()));
    if (decision.isEmpty() || !isTold(row, decision.get())) {
      items.delete(row.id());
      return;
    }
    items.show(row.id());
    var consultation = consultations.get(row.consultation());
    people
        .find(row.person())
        .ifPresent(
            person ->
                mails.write(
                    "decision:" + row.subject() + ":" + row.person().value(),
                    person.id(),
                    person.email(),
                    person.language(),
                    "decision",
                    link(consultation, decision.get()),
                    Map.of(
                        "what", done(decision.get(), person.language().locale()),
                        "title", consultation.title().in(person.language()),
                        "words", decision.get().textForAuthor())));
  }

  private boolean isTold(Row row, DecisionDetails decision) {
    var reverses = decision.reverses();
    if (reverses == null) {
      return decision.isInForce();
    }
    return moderation
        .find(Viewer.VISITOR, row.consultation(), reverses)
        .map(first -> items.isShown("decision:" + first.id().value(), row.person()))
        .orElse(false);
  }

  private Optional<InboxItem> item(Row row, Map<Long, CommentDetails> replies, Locale locale) {
    var consultation = consultations.get(row.consultation());
    String title = consultation.title().in(new LanguageTag(locale.getLanguage()));
    return switch (row.kind()) {
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
          moderation
              .forNotice(new DecisionId(row.subject()))
              .map(
                  decision ->
                      shown(
                          row,
                          done(decision, locale),
                          decision.textForAuthor().isEmpty() ? title : decision.textForAuthor(),
                          link(consultation, decision)));
      case REPORT ->
          Optional.of(
              shown(
                  row,
                  messages.text(locale, "notification.inbox.report", row.subject()),
                  title,
                  ReportLinks.edition(consultation.slug(), (int) row.subject())));
    };
  }

  private static InboxItem shown(Row row, String title, String text, String link) {
    return new InboxItem(row.id(), row.kind(), title, text, link, row.at(), row.read());
  }

  private String done(DecisionDetails decision, Locale locale) {
    return messages.text(
        locale,
        "notification.decision." + decision.act(),
        CommentLinks.reference(decision.commentNumber()));
  }

  private static String link(ConsultationDetails consultation, DecisionDetails decision) {
    return ModerationLinks.decision(consultation.slug(), decision.number());
  }
}
