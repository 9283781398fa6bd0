package org.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
@SpringJUnitConfig({
  Messages.class,
  HtmlTemplates.class,
  PageLanguage.class,
  FailureLog.class,
  PlainErrorPages.class,
  PlainErrorPagesTests.ClockConfiguration.class
})
class PlainErrorPagesTests {

  @Autowired private PlainErrorPages errors;
  @Autowired private FailureLog failures;
  private MockMvc site;

  @BeforeEach
  void setUp() {
    site =
        MockMvcBuilders.standaloneSetup(errors, new Closed()).setControllerAdvice(errors).build();
  }

  @Test
  void refusalIsProblemForApiClients() throws Exception {
    site.perform(get("/nowhere").accept(MediaType.APPLICATION_JSON))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("not-found"));
  }

  @Test
  void refusalIsPageForBrowsers() throws Exception {
    site.perform(get("/nowhere").accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("<h1>Page not found</h1>")));
  }

  @Test
  void failureShowsReferenceWithoutCause() throws Exception {
    site.perform(
            get("/error")
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(
                    RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.code").value("failure"))
        .andExpect(jsonPath("$.reference").value(matchesPattern("[0-9A-F]{4}-[0-9A-F]{2}")))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
  }

  @Test
  void onlyServerFailureIsLoggedAsError(CapturedOutput output) throws Exception {
    fail(new IOException("Broken pipe"));
    assertThat(output.getAll()).contains("Broken pipe").doesNotContain("ERROR");
    fail(new IOException("No space left on device"));
    assertThat(output.getAll()).contains("ERROR", "No space left on device");
  }

  @Test
  void databaseFailureSuggestsRetry() throws Exception {
    var cause = new CannotCreateTransactionException("No connection", new EOFException());
    site.perform(failedRequest(cause).accept(MediaType.TEXT_HTML))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "5"))
        .andExpect(content().string(containsString("The service is temporarily unavailable")));
    site.perform(failedRequest(cause).accept(MediaType.APPLICATION_JSON))
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.code").value("unavailable"))
        .andExpect(jsonPath("$.detail").value(containsString("Try again")));
  }

  @Test
  void failureReportedTwiceIsLoggedOnce(CapturedOutput output) {
    var cause = new IllegalArgumentException("the cause");

    var first = failures.record(new IllegalStateException(cause));
    var second = failures.record(new jakarta.servlet.ServletException(cause));

    assertThat(second).isEqualTo(first);
    assertThat(output.getAll().split("Failure ", -1)).hasSize(2);
  }

  private static MockHttpServletRequestBuilder failedRequest(Exception cause) {
    return get("/error")
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, cause);
  }

  private void fail(IOException cause) throws Exception {
    site.perform(
            get("/error")
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, cause))
        .andExpect(status().isInternalServerError());
  }

  @Test
  void missingPageHasNoReference() throws Exception {
    site.perform(
            get("/error")
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.reference").doesNotExist());
  }

  @RestController
  static class Closed {

    @GetMapping("/nowhere")
    String nowhere() {
      throw new NotFound("page", "nowhere");
    }
  }

  @Configuration
  static class ClockConfiguration {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2009-09-18T16:22:00Z"), ZoneOffset.UTC);
    }
  }
}
