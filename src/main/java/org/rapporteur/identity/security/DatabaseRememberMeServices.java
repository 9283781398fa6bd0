package org.rapporteur.identity.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Remember-me logins in the database. The secret does not rotate, because sessions last four
/// minutes and two pages opened at once would invalidate each other.
@Component
class DatabaseRememberMeServices implements RememberMeServices, LogoutHandler {

  static final String COOKIE = "remembered";
  static final Duration MAX_UNUSED = Duration.ofDays(30);

  /// A new sign-in is required after this time, even with regular use.
  static final Duration MAX_AGE = Duration.ofDays(180);

  private static final Duration UPDATE_INTERVAL = Duration.ofHours(12);

  private record Login(SignedInUser signedIn, Instant lastUsed) {}

  /// Random per process, so that only tokens created here are accepted.
  private final String key = Secret.random().value();

  private final JdbcClient database;
  private final Clock clock;

  DatabaseRememberMeServices(JdbcClient database, Clock clock) {
    this.database = database;
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
    var login = find(secret.get());
    if (login.isEmpty()) {
      deleteCookie(request, response);
      return null;
    }
    if (login.get().lastUsed().isBefore(clock.instant().minus(UPDATE_INTERVAL))) {
      updateLastUsed(secret.get());
      response.addHeader(
          HttpHeaders.SET_COOKIE, createCookie(request, secret.get().value(), MAX_UNUSED));
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
    readSecret(request).ifPresent(this::delete);
    var secret = Secret.random();
    var now = Timestamp.from(clock.instant());
    database
        .sql(
            """
            INSERT INTO remembered_login (hash, person_id, epoch, made_at, last_used)
            VALUES (:hash, :person, :epoch, :now, :now)
            """)
        .param("hash", secret.hash())
        .param("person", signedIn.person().value())
        .param("epoch", signedIn.epoch())
        .param("now", now)
        .update();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                signedIn.withDevice(deviceId(secret)), null, successful.getAuthorities()));
    response.addHeader(HttpHeaders.SET_COOKIE, createCookie(request, secret.value(), MAX_UNUSED));
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    readSecret(request).ifPresent(this::delete);
    deleteCookie(request, response);
  }

  void deleteExpired() {
    var now = clock.instant();
    database
        .sql("DELETE FROM remembered_login WHERE last_used < :unused OR made_at < :old")
        .param("unused", Timestamp.from(now.minus(MAX_UNUSED)))
        .param("old", Timestamp.from(now.minus(MAX_AGE)))
        .update();
  }

  private Optional<Login> find(Secret secret) {
    var now = clock.instant();
    return database
        .sql(
            """
            SELECT p.id, p.email, p.administrator, p.sign_in_epoch, r.last_used
              FROM remembered_login r JOIN person p ON p.id = r.person_id
             WHERE r.hash = :hash AND r.epoch = p.sign_in_epoch AND p.state = 'ACTIVE'
               AND r.last_used > :unused AND r.made_at > :old
            """)
        .param("hash", secret.hash())
        .param("unused", Timestamp.from(now.minus(MAX_UNUSED)))
        .param("old", Timestamp.from(now.minus(MAX_AGE)))
        .query(
            (row, n) ->
                new Login(
                    new SignedInUser(
                        new PersonId(row.getLong("id")),
                        row.getString("email"),
                        null,
                        row.getBoolean("administrator"),
                        true,
                        row.getInt("sign_in_epoch"),
                        deviceId(secret)),
                    row.getTimestamp("last_used").toInstant()))
        .optional();
  }

  private static String deviceId(Secret secret) {
    return HexFormat.of().formatHex(secret.hash());
  }

  private void updateLastUsed(Secret secret) {
    database
        .sql("UPDATE remembered_login SET last_used = :now WHERE hash = :hash")
        .param("now", Timestamp.from(clock.instant()))
        .param("hash", secret.hash())
        .update();
  }

  private void delete(Secret secret) {
    database
        .sql("DELETE FROM remembered_login WHERE hash = :hash")
        .param("hash", secret.hash())
        .update();
  }

  private static void deleteCookie(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, createCookie(request, "", Duration.ZERO));
  }

  private static Optional<Secret> readSecret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    List<Cookie> sent = cookies == null ? List.of() : Arrays.asList(cookies);
    return sent.stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst()
        .flatMap(cookie -> parseSecret(cookie.getValue()));
  }

  private static Optional<Secret> parseSecret(String value) {
    try {
      return Optional.of(new Secret(value));
    } catch (InvalidInput invalidSecret) {
      return Optional.empty();
    }
  }

  private static String createCookie(HttpServletRequest request, String value, Duration lifetime) {
    return ResponseCookie.from(COOKIE, value)
        .path(request.getContextPath() + "/")
        .maxAge(lifetime)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build()
        .toString();
  }
}
