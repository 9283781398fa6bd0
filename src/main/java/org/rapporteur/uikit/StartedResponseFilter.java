package org.rapporteur.uikit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ignores error codes for a response that has already started. Vaadin sends one when a reader
/// disconnects while a page is written, which would be logged as a failure.
@Component
class StartedResponseFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          @Override
          public void sendError(int status, String message) throws IOException {
            if (!isCommitted()) {
              super.sendError(status, message);
            }
          }
        });
  }
}
