package org.rapporteur.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageLanguageTests {

  private final Messages messages = new Messages();
  private final PageLanguage language = new PageLanguage(messages);
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void firstOfferedBrowserLanguageIsUsed() {
    request.setPreferredLocales(List.of(Locale.GERMAN, Locale.forLanguageTag("ru"), Locale.FRENCH));
    assertThat(LanguageTag.forContent(language.resolveLocale(request)).value()).isEqualTo("ru");
  }

  @Test
  void chosenLanguageOverridesBrowserLanguage() {
    request.setPreferredLocales(List.of(Locale.FRENCH));
    request.setCookies(new Cookie("lang", "ar"));
    assertThat(LanguageTag.forContent(language.resolveLocale(request)).value()).isEqualTo("ar");
  }

  @Test
  void onlyTranslatedLanguagesAreOffered() {
    assertThat(PageLanguage.listTranslated(messages))
        .contains(LanguageTag.ENGLISH)
        .allMatch(
            tag -> messages.localeFor(tag).getLanguage().equals(tag.value()), "has its messages");
    assertThat(messages.isTranslated(new LanguageTag("de"))).isFalse();
  }

  @Test
  void untranslatedMessagesHaveEnglishLocale() {
    var reader = messages.localeFor(new LanguageTag("de"));
    assertThat(reader.getLanguage()).isEqualTo("en");
    assertThat(LanguageTag.forContent(reader)).isEqualTo(new LanguageTag("de"));
    assertThat(messages.text(reader, "shell.utc"))
        .isEqualTo(messages.text(Locale.ENGLISH, "shell.utc"));
  }

  @Test
  void unknownChoiceAndNoHeaderMeanEnglish() {
    request.setPreferredLocales(List.of(Locale.FRENCH));
    request.removeHeader("Accept-Language");
    request.setCookies(new Cookie("lang", "<script>"));
    assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void choiceIsStoredInHttpOnlyCookie() {
    var response = new MockHttpServletResponse();
    language.setLocale(request, response, Locale.forLanguageTag("zh"));
    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("lang=zh; Path=/; Max-Age=31536000")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void languageThatIsNotOfferedIsNotStored() {
    var response = new MockHttpServletResponse();
    language.setLocale(request, response, Locale.GERMAN);
    assertThat(response.getHeader("Set-Cookie")).isNull();
  }

  @Test
  void languagesHaveNativeNames() {
    assertThat(PageLanguage.OFFERED.stream().map(PageLanguage::nativeName))
        .containsExactly("العربية", "中文", "English", "Français", "Русский", "Español");
    assertThat(PageLanguage.findOffered("en")).contains(LanguageTag.ENGLISH);
  }
}
