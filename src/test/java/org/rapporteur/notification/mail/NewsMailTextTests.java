package org.rapporteur.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.rapporteur.notification.following.NewsMailContent;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({Messages.class, HtmlTemplates.class})
class NewsMailTextTests {

  private static final String SITE = "https://rapporteur.example";

  @Autowired Messages messages;
  @Autowired HtmlTemplates templates;

  @Test
  void plainAndHtmlPartsFormatTimesEqually() {
    var item =
        new NewsMailContent.NewsMailItem(
            "A Delegate",
            "C1",
            "We agree.",
            LanguageTag.ENGLISH,
            Instant.parse("2026-11-30T07:48:00Z"),
            "/comments/1");
    var content =
        new NewsMailContent(
            List.of(
                new NewsMailContent.NewsMailSection(
                    "Question 1", "", "/questions/1", "You follow it.", "1", List.of(item), 0)));

    String plain =
        new NewsMailText(messages, Locale.ENGLISH, SITE)
            .render(content, MailKind.NEWS, SITE + "/leave/1");
    String html =
        templates.render(
            "notification/news-mail.jte",
            Map.of(
                "messages",
                messages,
                "locale",
                Locale.ENGLISH,
                "site",
                SITE,
                "subject",
                "News",
                "content",
                content,
                "digest",
                false,
                "unsubscribeUrl",
                SITE + "/leave/1"));

    assertThat(plain).contains(", 30 November 2026, 07:48 UTC\n");
    assertThat(Jsoup.parse(html).text()).contains(" 30 November 2026, 07:48 UTC");
  }
}
