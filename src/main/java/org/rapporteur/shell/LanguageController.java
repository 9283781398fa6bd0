package org.rapporteur.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Stores the chosen language in a cookie and redirects back to the page.
@Controller
class LanguageController {

  private final PageLanguage language;

  LanguageController(PageLanguage language) {
    this.language = language;
  }

  @GetMapping("/language/{code}")
  ResponseEntity<Void> chooseLanguage(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referer,
      HttpServletRequest request,
      HttpServletResponse response) {
    LanguageTag selected =
        PageLanguage.findOffered(code)
            .orElseThrow(() -> new InvalidInput("language.unknown", "language"));
    language.setLocale(request, response, selected.locale());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(returnPath(referer, request.getServerName())))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /// Accepts only pages of this site; otherwise this URL would be an open redirect.
  private static String returnPath(@Nullable String referer, String host) {
    if (referer == null) {
      return "/";
    }
    try {
      var previousPage = new URI(referer);
      String path = previousPage.getRawPath();
      boolean isOwnPage =
          host.equals(previousPage.getHost()) && path != null && path.startsWith("/");
      if (!isOwnPage || path.startsWith("//") || path.startsWith("/language/")) {
        return "/";
      }
      return previousPage.getRawQuery() == null ? path : path + "?" + previousPage.getRawQuery();
    } catch (URISyntaxException e) {
      return "/";
    }
  }
}
