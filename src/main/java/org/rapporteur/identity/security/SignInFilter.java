package org.rapporteur.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.AttemptLimiter;
import org.rapporteur.identity.account.ConfirmationService;
import org.rapporteur.identity.account.LinkInvalid;
import org.rapporteur.identity.account.PasswordWrong;
import org.rapporteur.identity.account.TooManyAttempts;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Checks the origin, the attempt limit and the confirmation link of a sign-in request, before
/// Spring Security checks the password.
final class SignInFilter extends OncePerRequestFilter {

  private final AttemptLimiter attempts;
  private final ConfirmationService confirmations;
  private final SignInResultHandler resultHandler;

  SignInFilter(
      AttemptLimiter attempts,
      ConfirmationService confirmations,
      SignInResultHandler resultHandler) {
    this.attempts = attempts;
    this.confirmations = confirmations;
    this.resultHandler = resultHandler;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getServletPath().equals(AccountLinks.SIGN_IN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      requireAllowed(request);
    } catch (AuthenticationException refused) {
      resultHandler.onAuthenticationFailure(request, response, refused);
      return;
    }
    chain.doFilter(request, response);
  }

  private void requireAllowed(HttpServletRequest request) {
    if (!isFromThisSite(request)) {
      throw new CrossSiteSignIn();
    }
    try {
      String link = request.getParameter("confirm");
      if (link != null && !link.isEmpty()) {
        confirmations.confirm(new Secret(link), String.valueOf(request.getParameter("password")));
      } else {
        attempts.requireSignInAllowed(String.valueOf(request.getParameter("username")));
      }
    } catch (TooManyAttempts refused) {
      // The result handler shows the message as the number of minutes to wait.
      throw new LockedException(String.valueOf(refused.facts().get("minutes")), refused);
    } catch (PasswordWrong wrongPassword) {
      throw new BadCredentialsException("Wrong password", wrongPassword);
    } catch (LinkInvalid | InvalidInput invalidLink) {
      throw new ConfirmationLinkExpired(invalidLink);
    }
  }

  /// Checks request headers instead of a CSRF token, because a token would expire with the
  /// visitor's session after four minutes.
  private static boolean isFromThisSite(HttpServletRequest request) {
    String fetchSite = request.getHeader("Sec-Fetch-Site");
    if (fetchSite != null) {
      return fetchSite.equals("same-origin") || fetchSite.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || origin.equals(ownOrigin(request));
  }

  private static String ownOrigin(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean isDefaultPort = port == (request.isSecure() ? 443 : 80);
    return request.getScheme()
        + "://"
        + request.getServerName()
        + (isDefaultPort ? "" : ":" + port);
  }

  /// The form was sent from another site.
  static final class CrossSiteSignIn extends AuthenticationException {
    CrossSiteSignIn() {
      super("Sent from another site");
    }
  }

  /// The confirmation link was used or has expired.
  static final class ConfirmationLinkExpired extends AuthenticationException {
    ConfirmationLinkExpired(Throwable cause) {
      super("Link is used or expired", cause);
    }
  }
}
