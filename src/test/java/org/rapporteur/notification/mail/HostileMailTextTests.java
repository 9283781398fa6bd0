package org.rapporteur.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rapporteur.notification.following.NewsMailContent;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/// Tests that text in a mail adds no HTML element and that all links lead to this site.
@SpringJUnitConfig({Messages.class, HtmlTemplates.class})
class HostileMailTextTests {

  private static final String SITE = "https://rapporteur.example";

  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "a", "b", "bdi", "br",
          "span", "hr", "#root");

  @Autowired Messages messages;
  @Autowired HtmlTemplates templates;

  @ParameterizedTest
  @FieldSource("org.rapporteur.testing.HostileTexts#ONE_OF_EACH_CLASS")
  void newsMailEscapesHostileText(String hostile) {
    var item =
        new NewsMailContent.NewsMailItem(
            hostile, hostile, hostile, LanguageTag.ENGLISH, Instant.EPOCH, "/comments/1");
    var section =
        new NewsMailContent.NewsMailSection(
            hostile, hostile, "/questions/1", hostile, hostile, List.of(item), 1);
    var html =
        Jsoup.parse(
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
                    hostile,
                    "content",
                    new NewsMailContent(List.of(section)),
                    "digest",
                    false,
                    "unsubscribeUrl",
                    SITE + "/leave/1")));
    requireHarmless(html);
    assertThat(html.select("a[href]").eachAttr("href")).allMatch(to -> to.startsWith(SITE + "/"));
  }

  /// Only a link on a line of its own becomes a link.
  @ParameterizedTest
  @FieldSource("org.rapporteur.testing.HostileTexts#ONE_OF_EACH_CLASS")
  void textMailEscapesHostileText(String hostile) {
    var html =
        Jsoup.parse(
            templates.render(
                "notification/text-mail.jte",
                Map.of(
                    "language",
                    LanguageTag.ENGLISH,
                    "subject",
                    hostile,
                    "text",
                    "Dear "
                        + hostile
                        + ",\n\n"
                        + hostile
                        + "\nhttps://x.example/\"onclick=alert(1)")));
    requireHarmless(html);
    assertThat(html.select("a[href]").eachAttr("href")).allMatch(to -> to.startsWith("https://"));
  }

  private static void requireHarmless(Document html) {
    for (var element : html.getAllElements()) {
      assertThat(ELEMENTS).contains(element.tagName());
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"))
          .noneMatch(attribute -> attribute.getKey().equals("http-equiv"))
          .noneMatch(attribute -> attribute.getKey().equals("src"));
    }
    assertThat(html.select("title")).hasSize(1);
  }
}
