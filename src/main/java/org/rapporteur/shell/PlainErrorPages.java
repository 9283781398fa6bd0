package org.rapporteur.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.database.DatabaseFailure;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.HttpStatuses;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/// Renders error responses outside of views: HTML without scripts for browsers, or problem details
/// (RFC 9457) for programs.
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainErrorPages implements ErrorController {

  private final HtmlTemplates templates;
  private final Messages messages;
  private final FailureLog failures;
  private final PageLanguage language;

  PlainErrorPages(
      HtmlTemplates templates, Messages messages, FailureLog failures, PageLanguage language) {
    this.templates = templates;
    this.messages = messages;
    this.failures = failures;
    this.language = language;
  }

  @ExceptionHandler
  ResponseEntity<Object> handleRefusal(Refusal refusal, HttpServletRequest request) {
    Locale locale = language.resolveLocale(request);
    return respond(
        request,
        HttpStatuses.forRefusal(refusal),
        new ErrorText(
            refusal.code(),
            RefusalView.headingFor(messages, locale, refusal),
            messages.text(locale, refusal)));
  }

  @RequestMapping("/error")
  ResponseEntity<Object> handleError(HttpServletRequest request) {
    Locale locale = language.resolveLocale(request);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
        && DatabaseFailure.isCauseOf(cause)) {
      failures.record(cause);
      return respond(request, HttpStatus.SERVICE_UNAVAILABLE, unavailableText(locale));
    }
    var status = statusOf(request);
    if (status.is5xxServerError()) {
      return respond(request, status, failureText(request, status, locale));
    }
    return respond(request, status, clientErrorText(status, locale));
  }

  private ErrorText clientErrorText(HttpStatus status, Locale locale) {
    String titleKey = status == HttpStatus.NOT_FOUND ? "shell.not-found" : "shell.refused";
    String textKey =
        switch (status) {
          case UNAUTHORIZED -> "refusal.sign-in-needed";
          case FORBIDDEN -> "refusal.not-allowed";
          case NOT_FOUND -> "shell.not-found.text";
          default -> "shell.refused.request";
        };
    String code = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ErrorText(code, messages.text(locale, titleKey), messages.text(locale, textKey));
  }

  private ErrorText unavailableText(Locale locale) {
    return new ErrorText(
        "unavailable",
        messages.text(locale, "shell.unavailable"),
        messages.text(locale, "shell.unavailable.text"));
  }

  private ErrorText failureText(HttpServletRequest request, HttpStatus status, Locale locale) {
    var failure =
        failures.record(
            request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
                ? cause
                : new IllegalStateException("Status " + status.value()));
    return new ErrorText(
        "failure",
        messages.text(locale, "shell.failure"),
        messages.text(locale, "shell.failure.text"),
        failure.reference(),
        messages.text(
            locale,
            "shell.failure.reference",
            failure.reference(),
            UtcTime.format(failure.at(), locale)));
  }

  private ResponseEntity<Object> respond(
      HttpServletRequest request, HttpStatus status, ErrorText text) {
    var response =
        ResponseEntity.status(status)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, HttpStatuses.RETRY_AFTER_SECONDS);
    }
    if (acceptsHtml(request)) {
      return response
          .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
          .body(renderPage(language.resolveLocale(request), text));
    }
    var problem = ProblemDetail.forStatusAndDetail(status, text.text());
    problem.setTitle(text.title());
    problem.setProperty("code", text.code());
    if (!text.reference().isEmpty()) {
      problem.setProperty("reference", text.reference());
    }
    return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  private String renderPage(Locale locale, ErrorText text) {
    var tag = LanguageTag.forMessages(locale);
    return templates.render(
        "shell/error-page.jte",
        Map.of(
            "language", tag.value(),
            "direction", tag.direction(),
            "title", text.title(),
            "text", text.text(),
            "homeLabel", messages.text(locale, "shell.home"),
            "lightLabel", messages.text(locale, "shell.light"),
            "retryLabel",
                text.referenceText().isEmpty() ? "" : messages.text(locale, "shell.try-again"),
            "referenceText", text.referenceText()));
  }

  /// Texts of an error response.
  ///
  /// @param reference reference in the log; empty for expected errors
  /// @param referenceText sentence that explains how to report the reference; empty for expected
  ///     errors
  private record ErrorText(
      String code, String title, String text, String reference, String referenceText) {

    ErrorText(String code, String title, String text) {
      this(code, title, text, "", "");
    }
  }

  private static HttpStatus statusOf(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static boolean acceptsHtml(HttpServletRequest request) {
    List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
    return accepted.stream()
        .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
  }
}
