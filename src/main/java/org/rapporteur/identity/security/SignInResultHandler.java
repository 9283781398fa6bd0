package org.rapporteur.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.AttemptLimiter;
import org.rapporteur.identity.account.LastSignInAttempt;
import org.rapporteur.identity.account.ReturnPath;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Redirects after a sign-in attempt: to the requested page, or back to the form with an error
/// code.
@Component
class SignInResultHandler implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final AttemptLimiter attempts;
  private final HttpSessionRequestCache savedRequests = new HttpSessionRequestCache();

  SignInResultHandler(AttemptLimiter attempts) {
    this.attempts = attempts;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    attempts.resetAfterSignIn(authentication.getName());
    String target =
        ReturnPath.parse(request.getParameter("to"))
            .orElseGet(() -> findSavedPath(request, response));
    savedRequests.removeRequest(request, response);
    response.sendRedirect(request.getContextPath() + target);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    var form =
        UriComponentsBuilder.fromPath(request.getContextPath() + AccountLinks.SIGN_IN)
            .queryParam("error", errorCode(refused));
    if (refused instanceof LockedException) {
      form.queryParam("minutes", refused.getMessage());
    }
    var returnPath = ReturnPath.parse(request.getParameter("to"));
    returnPath.ifPresent(path -> form.queryParam("to", "{to}"));
    String link = request.getParameter("confirm");
    if (link != null && !link.isEmpty()) {
      form.queryParam("confirm", "{confirm}");
    }
    storeEmail(request);
    response.sendRedirect(
        form.encode()
            .buildAndExpand(
                Map.of("to", returnPath.orElse("/"), "confirm", link == null ? "" : link))
            .toUriString());
  }

  /// Stores the address in the session, because e-mail addresses must not appear in URLs.
  private static void storeEmail(HttpServletRequest request) {
    String email = request.getParameter("username");
    if (email != null && email.length() <= EmailAddress.MAX_LENGTH) {
      request.getSession().setAttribute(LastSignInAttempt.SESSION_ATTRIBUTE, email);
    }
  }

  private static String errorCode(AuthenticationException refused) {
    return switch (refused) {
      case LockedException locked -> "limit";
      case SignInFilter.CrossSiteSignIn crossSite -> "again";
      case SignInFilter.ConfirmationLinkExpired expired -> "link";
      default -> "wrong";
    };
  }

  private String findSavedPath(HttpServletRequest request, HttpServletResponse response) {
    @Nullable SavedRequest saved = savedRequests.getRequest(request, response);
    if (saved == null) {
      return "/";
    }
    var url = UriComponentsBuilder.fromUriString(saved.getRedirectUrl()).build();
    String path = String.valueOf(url.getPath());
    return ReturnPath.parse(url.getQuery() == null ? path : path + "?" + url.getQuery())
        .orElse("/");
  }
}
