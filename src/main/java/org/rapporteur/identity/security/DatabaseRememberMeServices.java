package org.rapporteur.identity.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.shared.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Stores remember-me logins in the database. Every sign-in is remembered. The secret in the cookie
/// never changes, because sessions are short and two pages that open at the same time would each
/// replace the secret of the other.
@Component
class DatabaseRememberMeServices implements RememberMeServices, LogoutHandler {

  static final String COOKIE = "remembered";

  /// The last use is stored at most once per interval, so that a new session seldom writes.
  private static final Duration UPDATE_INTERVAL = Duration.ofHours(12);

  /// Random per process, so that only tokens created here are accepted.
  private final String key = Secret.random().value();

  private final RememberedLoginSql logins;
  private final Clock clock;

  DatabaseRememberMeServices(RememberedLoginSql logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
  }

  String key() {
    return key;
  }

  @Override
  public @Nullable Authentication autoLogin(
      HttpServletRequest request, HttpServletResponse response) {
    var secret = readSecret(request);
    if (secret.isEmpty()) {
      return null;
    }
    var login = logins.find(secret.get());
    if (login.isEmpty()) {
      deleteCookie(request, response);
      return null;
    }
    if (login.get().lastUsed().isBefore(clock.instant().minus(UPDATE_INTERVAL))) {
      logins.updateLastUsed(secret.get());
      setCookie(request, response, secret.get());
    }
    var signedIn = login.get().signedIn();
    return new RememberMeAuthenticationToken(key, signedIn, signedIn.getAuthorities());
  }

  @Override
  public void loginFail(HttpServletRequest request, HttpServletResponse response) {
    // A wrong password does not sign out a remembered device.
  }

  @Override
  public void loginSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication successful) {
    if (!(successful.getPrincipal() instanceof SignedInUser signedIn)) {
      return;
    }
    // A device has one login, so an earlier one is deleted.
    readSecret(request).ifPresent(logins::delete);
    var secret = Secret.random();
    var signedInWithDevice = logins.insert(secret, signedIn);
    // The session must know its device, so that the list of devices can mark it.
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                signedInWithDevice, null, successful.getAuthorities()));
    setCookie(request, response, secret);
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    readSecret(request).ifPresent(logins::delete);
    deleteCookie(request, response);
  }

  private static Optional<Secret> readSecret(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .map(Cookie::getValue)
        .flatMap(Secret::parse);
  }

  private static void setCookie(
      HttpServletRequest request, HttpServletResponse response, Secret secret) {
    addCookie(request, response, secret.value(), RememberedLoginSql.MAX_UNUSED);
  }

  private static void deleteCookie(HttpServletRequest request, HttpServletResponse response) {
    addCookie(request, response, "", Duration.ZERO);
  }

  private static void addCookie(
      HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path(request.getContextPath() + "/")
            .maxAge(lifetime)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
