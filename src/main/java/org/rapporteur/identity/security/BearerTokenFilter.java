package org.rapporteur.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Authenticates API requests by their bearer token. A request with an invalid token is refused.
/// Otherwise the program would not notice that it has only the rights of a visitor.
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";
  private static final String ERROR_CODE = "token.not-good";

  private final ApiTokenService tokens;
  private final Messages messages;
  private final JsonMapper json;

  BearerTokenFilter(ApiTokenService tokens, Messages messages, JsonMapper json) {
    this.tokens = tokens;
    this.messages = messages;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    var signedIn = authenticate(header);
    if (signedIn.isEmpty()) {
      sendUnauthorized(request, response);
      return;
    }
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            signedIn.get(), null, signedIn.get().getAuthorities());
    SecurityContextHolder.setContext(new SecurityContextImpl(token));
    chain.doFilter(request, response);
  }

  private Optional<SignedInUser> authenticate(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    return Secret.parse(header.substring(SCHEME.length()).strip()).flatMap(tokens::signIn);
  }

  private void sendUnauthorized(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Without the header, request.getLocale() returns the language of the server.
    Locale locale =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Locale.ENGLISH
            : request.getLocale();
    var problem =
        Map.of(
            "status",
            HttpServletResponse.SC_UNAUTHORIZED,
            "title",
            messages.text(locale, "identity.token.refused"),
            "detail",
            messages.text(locale, "refusal." + ERROR_CODE),
            "code",
            ERROR_CODE);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(json.writeValueAsString(problem));
  }
}
