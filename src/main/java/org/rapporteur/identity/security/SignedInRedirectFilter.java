package org.rapporteur.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.ReturnPath;
import org.springframework.web.filter.OncePerRequestFilter;

/// Redirects people who are signed in from the sign-in page to the page that `to` names, or home.
///
/// The new session makes a sign-in page reload that was still loading. Without the redirect, the
/// reload would show the form again.
final class SignedInRedirectFilter extends OncePerRequestFilter {

  private final ViewerService viewers;

  SignedInRedirectFilter(ViewerService viewers) {
    this.viewers = viewers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || !request.getServletPath().equals(AccountLinks.SIGN_IN)
        || request.getParameter("confirm") != null
        || !viewers.current().isSignedIn();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = ReturnPath.parse(request.getParameter("to")).orElse("/");
    response.sendRedirect(request.getContextPath() + path);
  }
}
