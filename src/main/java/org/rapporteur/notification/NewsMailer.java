package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.notification.following.NewsMailComposer;
import org.rapporteur.notification.following.NewsMailContent;
import org.rapporteur.notification.following.NewsRange;
import org.rapporteur.notification.following.PendingNewsSql;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Queues and renders news mails. A mail and the news it reports are stored in one transaction; the
/// text is rendered on sending.
@Component
class NewsMailer {

  /// Takes a few seconds, so that waiting mails are sent between batches.
  private static final int MAX_BATCH_SIZE = 200;

  private final PendingNewsSql pendingNews;
  private final NewsMailComposer composer;
  private final MailSql mailSql;
  private final MailService mailService;
  private final PersonService people;
  private final HtmlTemplates templates;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration minInterval;
  private final LocalTime digestTime;
  private @Nullable LocalDate digestsDoneFor;

  NewsMailer(
      PendingNewsSql news,
      NewsMailComposer letters,
      MailSql mails,
      MailService site,
      PersonService people,
      HtmlTemplates templates,
      Messages messages,
      Transactions transactions,
      Clock clock,
      NotificationSettings settings) {
    this.pendingNews = news;
    this.composer = letters;
    this.mailSql = mails;
    this.mailService = site;
    this.people = people;
    this.templates = templates;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
    this.minInterval = settings.newsGap();
    this.digestTime = settings.digestAt();
  }

  /// Does nothing without a mail server: news then appears in the inbox only.
  void queueDue() {
    if (!mailService.hasServer()) {
      return;
    }
    var now = clock.instant();
    pendingNews
        .findDueAtOnce(now, MAX_BATCH_SIZE)
        .forEach(
            person ->
                queue(
                    person,
                    () -> pendingNews.claimAtOnce(person, now, minInterval),
                    MailKind.NEWS,
                    "news:"));
    var day = now.atOffset(ZoneOffset.UTC);
    if (!day.toLocalTime().isBefore(digestTime) && !day.toLocalDate().equals(digestsDoneFor)) {
      queueDigests(day.toLocalDate());
    }
  }

  /// Queues one batch of digests. An empty batch ends the search for this day on this machine.
  void queueDigests(LocalDate day) {
    var due = pendingNews.findDueDaily(day, MAX_BATCH_SIZE);
    due.forEach(
        person ->
            queue(person, () -> pendingNews.claimDaily(person, day), MailKind.DIGEST, "digest:"));
    if (due.isEmpty()) {
      digestsDoneFor = day;
    }
  }

  private void queue(
      PersonId person,
      java.util.function.Supplier<List<NewsRange>> takeRanges,
      MailKind kind,
      String keyPrefix) {
    var reader = people.find(person).filter(p -> p.state() == PersonState.ACTIVE);
    transactions.write(
        () -> {
          var ranges = takeRanges.get();
          if (!ranges.isEmpty() && reader.isPresent()) {
            var first = ranges.getFirst();
            mailSql.addNews(
                keyPrefix + person.value() + ":" + first.follow() + ":" + first.upTo(),
                kind,
                reader.get(),
                messages.text(
                    messages.localeFor(reader.get().language()), "notification.letter.waiting"),
                ranges,
                clock.instant());
          }
        });
  }

  /// Empty if no news is left to report or the account is not active.
  Optional<RenderedMail> render(Mail mail) {
    var person = mail.person();
    return person == null
        ? Optional.empty()
        : people
            .find(person)
            .filter(reader -> reader.state() == PersonState.ACTIVE)
            .flatMap(
                reader ->
                    composer
                        .compose(
                            person, mailSql.findRanges(mail), messages.localeFor(reader.language()))
                        .map(letter -> render(mail, letter, reader)));
  }

  private RenderedMail render(Mail mail, NewsMailContent content, PersonDetails reader) {
    var locale = messages.localeFor(reader.language());
    var secret = Secret.random();
    mailSql.addUnsubscribeSecret(mail, secret);
    String unsubscribeUrl = mailService.siteUrl() + UnsubscribeService.PATH + secret.value();
    String subject = subject(mail, content, locale);
    var facts =
        Map.<String, Object>of(
            "messages", messages,
            "locale", locale,
            "site", mailService.siteUrl(),
            "subject", subject,
            "content", content,
            "digest", mail.kind() == MailKind.DIGEST,
            "unsubscribeUrl", unsubscribeUrl);
    return new RenderedMail(
        subject,
        new NewsMailText(messages, locale, mailService.siteUrl())
            .render(content, mail.kind(), unsubscribeUrl),
        templates.render("notification/news-mail.jte", facts),
        Map.of(
            "List-Unsubscribe", "<" + unsubscribeUrl + ">",
            "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
            "Precedence", "bulk"));
  }

  private String subject(Mail mail, NewsMailContent content, Locale locale) {
    var first = content.sections().getFirst();
    if (mail.kind() == MailKind.DIGEST) {
      int count =
          content.sections().stream().mapToInt(s -> s.items().size() + s.unlistedCount()).sum();
      return messages.text(locale, "notification.letter.digest", count);
    }
    return content.sections().size() == 1
        ? first.summary()
        : messages.text(
            locale, "notification.letter.several", first.summary(), content.sections().size() - 1);
  }
}
