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
import org.rapporteur.notification.following.Letter;
import org.rapporteur.notification.following.LetterWriting;
import org.rapporteur.notification.following.NewsToMail;
import org.rapporteur.notification.following.Stretch;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Templates;
import org.rapporteur.shared.UseCases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Mails of what is new in what people follow. That one is due is stored with what it tells, in one
/// transaction; its words are made when it leaves.
@Component
class NewsMails {

  /// A few seconds' work, so that mails which wait are sent in between.
  private static final int MOST_AT_ONCE = 200;

  private final NewsToMail news;
  private final LetterWriting letters;
  private final MailRepository mails;
  private final Mails site;
  private final PersonService people;
  private final Templates templates;
  private final Messages messages;
  private final UseCases useCases;
  private final Clock clock;
  private final Duration gap;
  private final LocalTime digestAt;
  private @Nullable LocalDate digested;

  NewsMails(
      NewsToMail news,
      LetterWriting letters,
      MailRepository mails,
      Mails site,
      PersonService people,
      Templates templates,
      Messages messages,
      UseCases useCases,
      Clock clock,
      @Value("${rapporteur.news-gap:PT10M}") Duration gap,
      @Value("${rapporteur.digest-at:06:00}") LocalTime digestAt) {
    this.news = news;
    this.letters = letters;
    this.mails = mails;
    this.site = site;
    this.people = people;
    this.templates = templates;
    this.messages = messages;
    this.useCases = useCases;
    this.clock = clock;
    this.gap = gap;
    this.digestAt = digestAt;
  }

  /// Where no mail server is set, news stands in the inbox alone.
  void writeDue() {
    if (!site.hasServer()) {
      return;
    }
    var now = clock.instant();
    news.dueAtOnce(now, MOST_AT_ONCE)
        .forEach(
            person ->
                write(person, () -> news.takeAtOnce(person, now, gap), MailKind.NEWS, "news:"));
    var day = now.atOffset(ZoneOffset.UTC);
    if (!day.toLocalTime().isBefore(digestAt) && !day.toLocalDate().equals(digested)) {
      writeDigests(day.toLocalDate());
    }
  }

  /// Until nobody is left; then this machine does not look again before the next day.
  void writeDigests(LocalDate day) {
    var due = news.dueDaily(day, MOST_AT_ONCE);
    due.forEach(
        person -> write(person, () -> news.takeDaily(person, day), MailKind.DIGEST, "digest:"));
    if (due.isEmpty()) {
      digested = day;
    }
  }

  private void write(
      PersonId person,
      java.util.function.Supplier<List<Stretch>> taking,
      MailKind kind,
      String key) {
    var reader = people.find(person).filter(p -> p.state() == PersonState.ACTIVE);
    useCases.change(
        () -> {
          var taken = taking.get();
          if (!taken.isEmpty() && reader.isPresent()) {
            var first = taken.getFirst();
            mails.addNews(
                key + person.value() + ":" + first.follow() + ":" + first.upTo(),
                kind,
                reader.get(),
                messages.text(reader.get().language().locale(), "notification.letter.waiting"),
                taken,
                clock.instant());
          }
        });
  }

  /// Empty where nothing is left to tell, or nobody to tell it to.
  Optional<WrittenMail> write(Mail mail) {
    var person = mail.person();
    return person == null
        ? Optional.empty()
        : people
            .find(person)
            .filter(reader -> reader.state() == PersonState.ACTIVE)
            .flatMap(
                reader ->
                    letters
                        .write(person, mails.stretches(mail), reader.language().locale())
                        .map(letter -> written(mail, letter, reader)));
  }

  private WrittenMail written(Mail mail, Letter letter, PersonDetails reader) {
    var locale = reader.language().locale();
    var secret = Secret.random();
    mails.addLeaving(mail, secret);
    String leave = site.site() + MailLeaving.ADDRESS + secret.value();
    String subject = subject(mail, letter, locale);
    var facts =
        Map.<String, Object>of(
            "messages", messages,
            "locale", locale,
            "site", site.site(),
            "subject", subject,
            "letter", letter,
            "digest", mail.kind() == MailKind.DIGEST,
            "leave", leave);
    return new WrittenMail(
        subject,
        new LetterText(messages, locale, site.site()).of(letter, mail.kind(), leave),
        templates.html("notification/letter.jte", facts),
        Map.of(
            "List-Unsubscribe", "<" + leave + ">",
            "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
            "Precedence", "bulk"));
  }

  private String subject(Mail mail, Letter letter, Locale locale) {
    var first = letter.sections().getFirst();
    if (mail.kind() == MailKind.DIGEST) {
      int count = letter.sections().stream().mapToInt(s -> s.items().size() + s.more()).sum();
      return messages.text(locale, "notification.letter.digest", count);
    }
    return letter.sections().size() == 1
        ? first.count()
        : messages.text(
            locale, "notification.letter.several", first.count(), letter.sections().size() - 1);
  }
}
