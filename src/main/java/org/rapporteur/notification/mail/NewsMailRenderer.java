package org.rapporteur.notification.mail;

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
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Secret;
import org.springframework.stereotype.Component;

/// Renders a news mail when it is sent, with a new unsubscribe link.
@Component
class NewsMailRenderer {

  private final NewsMailComposer composer;
  private final MailSql mailSql;
  private final MailService mailService;
  private final PersonService people;
  private final HtmlTemplates templates;
  private final Messages messages;

  NewsMailRenderer(
      NewsMailComposer composer,
      MailSql mailSql,
      MailService mailService,
      PersonService people,
      HtmlTemplates templates,
      Messages messages) {
    this.composer = composer;
    this.mailSql = mailSql;
    this.mailService = mailService;
    this.people = people;
    this.templates = templates;
    this.messages = messages;
  }

  /// Returns empty if all reported comments were removed or the account is not active.
  Optional<RenderedMail> render(Mail mail) {
    return findActiveReader(mail.person())
        .flatMap(
            reader ->
                composer
                    .compose(
                        reader.id(),
                        mailSql.findRanges(mail),
                        messages.localeFor(reader.language()))
                    .map(content -> render(mail, content, reader)));
  }

  private Optional<PersonDetails> findActiveReader(@Nullable PersonId person) {
    return Optional.ofNullable(person)
        .flatMap(people::find)
        .filter(reader -> reader.state() == PersonState.ACTIVE);
  }

  private RenderedMail render(Mail mail, NewsMailContent content, PersonDetails reader) {
    var locale = messages.localeFor(reader.language());
    var secret = Secret.random();
    mailSql.addUnsubscribeSecret(mail, secret);
    String siteUrl = mailService.siteUrl();
    String unsubscribeUrl = siteUrl + UnsubscribeService.PATH + secret.value();
    String subject = createSubject(mail.kind(), content, locale);
    var model =
        Map.<String, Object>of(
            "messages", messages,
            "locale", locale,
            "site", siteUrl,
            "subject", subject,
            "content", content,
            "digest", mail.kind() == MailKind.DIGEST,
            "unsubscribeUrl", unsubscribeUrl);
    return new RenderedMail(
        subject,
        new NewsMailText(messages, locale, siteUrl).render(content, mail.kind(), unsubscribeUrl),
        templates.render("notification/news-mail.jte", model),
        Map.of(
            "List-Unsubscribe", "<" + unsubscribeUrl + ">",
            "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
            "Precedence", "bulk"));
  }

  private String createSubject(MailKind kind, NewsMailContent content, Locale locale) {
    var sections = content.sections();
    if (kind == MailKind.DIGEST) {
      int newsCount =
          sections.stream()
              .mapToInt(section -> section.items().size() + section.unlistedCount())
              .sum();
      return messages.text(locale, "notification.news-mail.digest", newsCount);
    }
    String summary = sections.getFirst().summary();
    return sections.size() == 1
        ? summary
        : messages.text(locale, "notification.news-mail.several", summary, sections.size() - 1);
  }
}
