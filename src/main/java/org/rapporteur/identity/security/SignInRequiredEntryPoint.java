package org.rapporteur.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.identity.account.AccountLinks;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Redirects visitors from a page that needs an account to the sign-in page. It shows the reason
/// and returns to the page after signing in.
final class SignInRequiredEntryPoint implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    response.sendRedirect(
        request.getContextPath()
            + AccountLinks.signInRequiredPath(query == null ? path : path + "?" + query));
  }
}
