package org.rapporteur.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.Attempts;
import org.rapporteur.identity.account.ReturnPath;
import org.rapporteur.identity.account.SignInFormMemory;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a sign-in leads: back to the page one came from, or back to the form with the reason.
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final Attempts attempts;
  private final HttpSessionRequestCache savedRequests = new HttpSessionRequestCache();

  SignInOutcome(Attempts attempts) {
    this.attempts = attempts;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    attempts.signedIn(authentication.getName());
    String target =
        ReturnPath.of(request.getParameter("to")).orElseGet(() -> savedPath(request, response));
    savedRequests.removeRequest(request, response);
    response.sendRedirect(request.getContextPath() + target);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    var form =
        UriComponentsBuilder.fromPath(request.getContextPath() + AccountLinks.SIGN_IN)
            .queryParam("error", reason(refused));
    if (refused instanceof LockedException) {
      form.queryParam("minutes", refused.getMessage());
    }
    ReturnPath.of(request.getParameter("to")).ifPresent(to -> form.queryParam("to", "{to}"));
    String link = request.getParameter("confirm");
    if (link != null && !link.isEmpty()) {
      form.queryParam("confirm", "{confirm}");
    }
    rememberName(request);
    response.sendRedirect(
        form.encode()
            .buildAndExpand(
                java.util.Map.of(
                    "to",
                    ReturnPath.of(request.getParameter("to")).orElse("/"),
                    "confirm",
                    link == null ? "" : link))
            .toUriString());
  }

  /// In the session and not in the address: it is somebody's e-mail address.
  private static void rememberName(HttpServletRequest request) {
    String name = request.getParameter("username");
    if (name != null && name.length() <= 254) {
      request.getSession().setAttribute(SignInFormMemory.NAME, name);
    }
  }

  private static String reason(AuthenticationException refused) {
    return switch (refused) {
      case LockedException locked -> "limit";
      case SignInGate.SentFromElsewhere elsewhere -> "again";
      case SignInGate.LinkHasEnded ended -> "link";
      default -> "wrong";
    };
  }

  private String savedPath(HttpServletRequest request, HttpServletResponse response) {
    @Nullable SavedRequest saved = savedRequests.getRequest(request, response);
    if (saved == null) {
      return "/";
    }
    var address = UriComponentsBuilder.fromUriString(saved.getRedirectUrl()).build();
    String path = String.valueOf(address.getPath());
    return ReturnPath.of(address.getQuery() == null ? path : path + "?" + address.getQuery())
        .orElse("/");
  }
}
