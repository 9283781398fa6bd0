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
import org.rapporteur.identity.SignedIn;
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

/// Keeps a device signed in past the four minutes of a session. Its secret stays the same for as
/// long as it is used: one that changes with each use signs people out who open two pages at once,
/// and sessions as short as ours make that the rule.
@Component
class RememberedLogins implements RememberMeServices, LogoutHandler {

  static final String COOKIE = "remembered";
  static final Duration UNUSED = Duration.ofDays(30);

  /// Whatever it is used for, nobody has to sign in less often than this.
  static final Duration AT_MOST = Duration.ofDays(180);

  private static final Duration WORTH_WRITING = Duration.ofHours(12);

  private record Login(SignedIn signedIn, Instant lastUsed) {}

  /// Known only to this process: the provider beside us has to recognize our tokens, nobody else's.
  private final String key = Secret.random().value();

  private final JdbcClient database;
  private final Clock clock;

  RememberedLogins(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  String key() {
    return key;
  }

  @Override
  public @Nullable Authentication autoLogin(
      HttpServletRequest request, HttpServletResponse response) {
    var secret = secret(request);
    if (secret.isEmpty()) {
      return null;
    }
    var login = find(secret.get());
    if (login.isEmpty()) {
      forget(request, response);
      return null;
    }
    if (login.get().lastUsed().isBefore(clock.instant().minus(WORTH_WRITING))) {
      used(secret.get());
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, secret.get().value(), UNUSED));
    }
    var signedIn = login.get().signedIn();
    return new RememberMeAuthenticationToken(key, signedIn, signedIn.getAuthorities());
  }

  @Override
  public void loginFail(HttpServletRequest request, HttpServletResponse response) {
    // A password mistyped on a remembered device leaves it remembered.
  }

  @Override
  public void loginSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication successful) {
    if (!(successful.getPrincipal() instanceof SignedIn signedIn)) {
      return;
    }
    secret(request).ifPresent(this::end);
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
                signedIn.on(id(secret)), null, successful.getAuthorities()));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, secret.value(), UNUSED));
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    secret(request).ifPresent(this::end);
    forget(request, response);
  }

  void forgetUnused() {
    var now = clock.instant();
    database
        .sql("DELETE FROM remembered_login WHERE last_used < :unused OR made_at < :old")
        .param("unused", Timestamp.from(now.minus(UNUSED)))
        .param("old", Timestamp.from(now.minus(AT_MOST)))
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
        .param("unused", Timestamp.from(now.minus(UNUSED)))
        .param("old", Timestamp.from(now.minus(AT_MOST)))
        .query(
            (row, n) ->
                new Login(
                    new SignedIn(
                        new PersonId(row.getLong("id")),
                        row.getString("email"),
                        null,
                        row.getBoolean("administrator"),
                        true,
                        row.getInt("sign_in_epoch"),
                        id(secret)),
                    row.getTimestamp("last_used").toInstant()))
        .optional();
  }

  private static String id(Secret secret) {
    return HexFormat.of().formatHex(secret.hash());
  }

  private void used(Secret secret) {
    database
        .sql("UPDATE remembered_login SET last_used = :now WHERE hash = :hash")
        .param("now", Timestamp.from(clock.instant()))
        .param("hash", secret.hash())
        .update();
  }

  private void end(Secret secret) {
    database
        .sql("DELETE FROM remembered_login WHERE hash = :hash")
        .param("hash", secret.hash())
        .update();
  }

  private static void forget(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
  }

  private static Optional<Secret> secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    List<Cookie> sent = cookies == null ? List.of() : Arrays.asList(cookies);
    return sent.stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst()
        .flatMap(cookie -> secret(cookie.getValue()));
  }

  private static Optional<Secret> secret(String value) {
    try {
      return Optional.of(new Secret(value));
    } catch (InvalidInput notOurs) {
      return Optional.empty();
    }
  }

  private static String cookie(HttpServletRequest request, String value, Duration life) {
    return ResponseCookie.from(COOKIE, value)
        .path(request.getContextPath() + "/")
        .maxAge(life)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build()
        .toString();
  }
}
