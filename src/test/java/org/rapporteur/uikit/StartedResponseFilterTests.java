package org.rapporteur.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StartedResponseFilterTests {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void errorIsSentBeforeTheResponseStarts() throws Exception {
    sendNotFound();

    assertThat(response.getStatus()).isEqualTo(404);
  }

  @Test
  void errorIsIgnoredAfterTheResponseStarted() throws Exception {
    response.setCommitted(true);

    sendNotFound();

    assertThat(response.getStatus()).isEqualTo(200);
  }

  private void sendNotFound() throws Exception {
    new StartedResponseFilter()
        .doFilter(
            new MockHttpServletRequest(),
            response,
            (request, filtered) ->
                ((HttpServletResponse) filtered).sendError(404, "No handler for the request"));
  }
}
