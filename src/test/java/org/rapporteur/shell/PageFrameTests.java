package org.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.ProgramVersion;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.frame.AccountMenu;
import org.rapporteur.uikit.frame.LightVersion;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.rapporteur.uikit.frame.PageNotice;
import org.rapporteur.uikit.frame.WaitingCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({
  Messages.class,
  HtmlTemplates.class,
  PageFrame.class,
  PageFrameTests.SiteConfiguration.class
})
class PageFrameTests {

  private static Optional<String> signedIn = Optional.empty();
  private static Optional<PageNotice.NoticeText> notice = Optional.empty();

  @Autowired private PageFrame frame;
  @Autowired private HtmlTemplates templates;
  @Autowired private Messages messages;

  @Test
  void navigationLinksAreOrderedAndCurrentIsMarked() {
    var links =
        Jsoup.parse(frame.renderHeader(Locale.ENGLISH, "/moderation/x")).select(".mainnav a");
    assertThat(links.eachAttr("href")).containsExactly("/", "/moderation", "/reports");
    assertThat(links.select("[aria-current]").eachAttr("href")).containsExactly("/moderation");
  }

  @Test
  void footerShowsVersion() {
    var footer = Jsoup.parse(frame.renderFooter(Locale.ENGLISH, "/light", ColourScheme.SYSTEM));
    assertThat(footer.text()).contains("Rapporteur " + ProgramVersion.get());
  }

  @Test
  void visitorCanSignInOnly() {
    signedIn = Optional.empty();
    var header = Jsoup.parse(frame.renderHeader(Locale.ENGLISH, "/"));
    assertThat(header.select(".appbar-end > a").eachAttr("href")).containsExactly("/sign-in");
    assertThat(header.select("[data-act=sign-out]")).isEmpty();
  }

  @Test
  void signedInNameIsEscapedWithSignOut() {
    signedIn = Optional.of("<b>Delegate</b>");
    var header = Jsoup.parse(frame.renderHeader(Locale.ENGLISH, "/"));
    assertThat(header.select("bdi").eachText()).contains("<b>Delegate</b>");
    assertThat(header.select("[data-act=sign-out]")).isNotEmpty();
  }

  @Test
  void waitingItemsAreCountedBesideTheirLinks() {
    signedIn = Optional.of("Delegate");
    var header = Jsoup.parse(frame.renderHeader(Locale.ENGLISH, "/"));
    assertThat(header.select(".mainnav a[href=/moderation]").text())
        .endsWith("120 items waiting")
        .contains("99+");
    assertThat(header.select(".mainnav a[href=/reports] .count")).isEmpty();
    assertThat(header.select(".only-wide summary:contains(Delegate)").text())
        .contains("1 item waiting");
  }

  @Test
  void noticeActionIsPartOfItsSentence() {
    notice =
        Optional.of(
            new PageNotice.NoticeText(
                "sample.notice", new NavigationItem("sample.remove", "/away", 0)));
    var shown = Jsoup.parse(frame.renderNotices(Locale.ENGLISH, "/"));
    notice = Optional.empty();

    assertThat(shown.select(".strip > span").text())
        .startsWith("This is sample data.")
        .endsWith("Remove sample data");
    assertThat(shown.select(".strip > span > a").attr("href")).isEqualTo("/away");
  }

  @Test
  void chosenLanguageIsMarked() {
    String list =
        templates.render(
            "shell/languages.jte",
            Map.of("locale", Locale.FRENCH, "languages", PageLanguage.OFFERED));
    var links = Jsoup.parse(list).select("a[hreflang]");
    assertThat(links).hasSize(6);
    assertThat(links.select("[aria-current]").eachAttr("hreflang")).containsExactly("fr");
  }

  @Test
  void headerOffersTranslatedLanguagesOnly() {
    var translated =
        PageLanguage.listTranslated(messages).stream().map(LanguageTag::value).toList();
    var offered =
        Jsoup.parse(frame.renderHeader(Locale.ENGLISH, "/")).select(".appbar-end [hreflang]");
    assertThat(offered.eachAttr("hreflang"))
        .isEqualTo(translated.size() > 1 ? translated : List.of());
  }

  @Test
  void lightVersionSuppliesItsPath() {
    String light = frame.findLightPath("/consultations/forum");
    String footer = frame.renderFooter(Locale.ENGLISH, light, ColourScheme.SYSTEM);
    assertThat(Jsoup.parse(footer).select("[data-light]").attr("href"))
        .isEqualTo("/nearest/consultations/forum");
  }

  @Test
  void errorPageLinksToLightHomePage() {
    assertThat(frame.findLightHomePath()).isEqualTo("/nearest/");
  }

  @Test
  void chosenColorSchemeIsPressed() {
    String footer = frame.renderFooter(Locale.ENGLISH, "/", ColourScheme.DARK);
    assertThat(Jsoup.parse(footer).select("[aria-pressed=true]").attr("data-scheme"))
        .isEqualTo("dark");
  }

  @Test
  void noticesAreEmptyWithoutNotice() {
    notice = Optional.empty();
    assertThat(frame.renderNotices(Locale.ENGLISH, "/")).isEmpty();
    notice = Optional.of(new PageNotice.NoticeText("shell.utc", null));
    assertThat(frame.renderNotices(Locale.ENGLISH, "/")).contains("All times are UTC");
  }

  @Configuration
  static class SiteConfiguration {

    @Bean
    NavigationSource reports() {
      return () -> List.of(new NavigationItem("shell.menu", "/reports", 30));
    }

    @Bean
    NavigationSource desk() {
      return () -> List.of(new NavigationItem("shell.menu", "/moderation", 20));
    }

    @Bean
    WaitingCount queue() {
      return createWaitingCount("/moderation", 120);
    }

    @Bean
    WaitingCount inbox() {
      return createWaitingCount("/sign-in", 1);
    }

    @Bean
    WaitingCount nothing() {
      return createWaitingCount("/reports", 0);
    }

    private static WaitingCount createWaitingCount(String href, int count) {
      return new WaitingCount() {
        @Override
        public String href() {
          return href;
        }

        @Override
        public int count() {
          return count;
        }
      };
    }

    @Bean
    LightVersion light() {
      return path -> "/nearest" + path;
    }

    @Bean
    PageNotice sample() {
      return path -> notice;
    }

    @Bean
    AccountMenu account() {
      return new AccountMenu() {
        @Override
        public Optional<String> signedInName() {
          return signedIn;
        }

        @Override
        public List<NavigationItem> links() {
          return List.of(new NavigationItem("shell.sign-in", "/sign-in", 1));
        }

        @Override
        public void signOut() {
          signedIn = Optional.empty();
        }
      };
    }
  }
}
