package org.rapporteur.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.Attempts;
import org.rapporteur.identity.account.LinkNotGood;
import org.rapporteur.identity.account.PasswordWrong;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.account.TooManyAttempts;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before a password is looked at: was the form sent from this site, not too often, and, when it
/// came with the link of a confirmation mail, is the address confirmed by it.
final class SignInGate extends OncePerRequestFilter {

  private final Attempts attempts;
  private final RegistrationService registrations;
  private final SignInOutcome outcome;

  SignInGate(Attempts attempts, RegistrationService registrations, SignInOutcome outcome) {
    this.attempts = attempts;
    this.registrations = registrations;
    this.outcome = outcome;
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
      check(request);
    } catch (AuthenticationException refused) {
      outcome.onAuthenticationFailure(request, response, refused);
      return;
    }
    chain.doFilter(request, response);
  }

  private void check(HttpServletRequest request) {
    if (!isFromThisSite(request)) {
      throw new SentFromElsewhere();
    }
    try {
      String link = request.getParameter("confirm");
      if (link != null && !link.isEmpty()) {
        registrations.confirm(new Secret(link), String.valueOf(request.getParameter("password")));
      } else {
        attempts.signIn(String.valueOf(request.getParameter("username")));
      }
    } catch (TooManyAttempts refused) {
      throw new LockedException(String.valueOf(refused.facts().get("minutes")), refused);
    } catch (PasswordWrong wrong) {
      throw new BadCredentialsException("Wrong", wrong);
    } catch (LinkNotGood | InvalidInput gone) {
      throw new LinkHasEnded(gone);
    }
  }

  /// A token in the form would end with the visitor's session after four minutes; browsers say by
  /// themselves where a form comes from.
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
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }

  /// The form was not sent from a page of this site.
  static final class SentFromElsewhere extends AuthenticationException {
    SentFromElsewhere() {
      super("Sent from elsewhere");
    }
  }

  /// The link of the confirmation mail was used or is too old.
  static final class LinkHasEnded extends AuthenticationException {
    LinkHasEnded(Throwable cause) {
      super("Link has ended", cause);
    }
  }
}
