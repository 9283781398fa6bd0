package org.rapporteur.uikit;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Resolves the reader's language: the chosen language, else the browser's best match, else
/// English. The light version and the API use it too, because it is the locale resolver of Spring
/// MVC.
@Component("localeResolver")
public class PageLanguage implements LocaleResolver {

  /// Languages of content: the six official languages of the United Nations, in the order of its
  /// documents.
  public static final List<LanguageTag> OFFERED =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  private static final String COOKIE = "lang";
  private static final Duration COOKIE_LIFETIME = Duration.ofDays(365);

  private final Messages messages;

  public PageLanguage(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return messages.localeFor(
        fromCookie(request).or(() -> fromAcceptLanguage(request)).orElse(LanguageTag.ENGLISH));
  }

  /// Lists the languages with a complete translation. The language menu offers only these.
  public static List<LanguageTag> listTranslated(Messages messages) {
    return OFFERED.stream().filter(messages::isTranslated).toList();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null || locale == null) {
      return;
    }
    findOffered(locale.getLanguage())
        .ifPresent(
            language ->
                response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(COOKIE, language.value())
                        .path("/")
                        .maxAge(COOKIE_LIFETIME)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString()));
  }

  public static Optional<LanguageTag> findOffered(String code) {
    return OFFERED.stream().filter(language -> language.value().equals(code)).findFirst();
  }

  /// Returns the name of the language in that language, for language lists.
  public static String nativeName(LanguageTag language) {
    var locale = ULocale.forLanguageTag(language.value());
    return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(locale);
  }

  /// Returns the name of the language in that language. "Undetermined" is in the reader's language.
  public static String displayName(LanguageTag language, Locale reader) {
    return language.equals(LanguageTag.UNDETERMINED)
        ? ULocale.getDisplayName(language.value(), ULocale.forLocale(reader))
        : nativeName(language);
  }

  private static Optional<LanguageTag> fromCookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie -> findOffered(cookie.getValue()).stream())
            .findFirst();
  }

  private static Optional<LanguageTag> fromAcceptLanguage(HttpServletRequest request) {
    // Without the header the servlet container returns the server's own locale.
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> findOffered(locale.getLanguage()).stream())
        .findFirst();
  }
}
