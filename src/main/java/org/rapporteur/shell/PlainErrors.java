package org.rapporteur.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Timestamp;
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

/// Answers where no view stands: plain HTML without scripts, so that it works when nothing else
/// does, or a problem (RFC 9457) for programs.
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainErrors implements ErrorController {

  private final Templates templates;
  private final Messages messages;
  private final Failures failures;
  private final PageLanguage language;

  PlainErrors(Templates templates, Messages messages, Failures failures, PageLanguage language) {
    this.templates = templates;
    this.messages = messages;
    this.failures = failures;
    this.language = language;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
    Locale locale = language.resolveLocale(request);
    return answer(
        request,
        Statuses.of(refusal),
        new Words(
            refusal.code(),
            RefusalView.heading(messages, locale, refusal),
            messages.text(locale, refusal)));
  }

  @RequestMapping("/error")
  ResponseEntity<Object> failed(HttpServletRequest request) {
    Locale locale = language.resolveLocale(request);
    var status = status(request);
    if (status.is5xxServerError()) {
      return answer(request, status, failure(request, status, locale));
    }
    String title = status == HttpStatus.NOT_FOUND ? "shell.not-found" : "shell.refused";
    String text =
        switch (status) {
          case UNAUTHORIZED -> "refusal.sign-in-needed";
          case FORBIDDEN -> "refusal.not-allowed";
          case NOT_FOUND -> "shell.not-found.text";
          default -> "shell.refused.request";
        };
    String code = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return answer(
        request,
        status,
        new Words(code, messages.text(locale, title), messages.text(locale, text)));
  }

  private Words failure(HttpServletRequest request, HttpStatus status, Locale locale) {
    var failure =
        failures.record(
            request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
                ? cause
                : new IllegalStateException("Status " + status.value()));
    return new Words(
        "failure",
        messages.text(locale, "shell.failure"),
        messages.text(locale, "shell.failure.text"),
        failure.reference(),
        messages.text(
            locale,
            "shell.failure.reference",
            failure.reference(),
            Timestamp.words(failure.at(), locale)));
  }

  private ResponseEntity<Object> answer(
      HttpServletRequest request, HttpStatus status, Words words) {
    var response =
        ResponseEntity.status(status)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    if (readsHtml(request)) {
      return response
          .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
          .body(page(language.resolveLocale(request), words));
    }
    var problem = ProblemDetail.forStatusAndDetail(status, words.text());
    problem.setTitle(words.title());
    problem.setProperty("code", words.code());
    if (!words.reference().isEmpty()) {
      problem.setProperty("reference", words.reference());
    }
    return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  private String page(Locale locale, Words words) {
    var tag = new LanguageTag(locale.getLanguage());
    return templates.html(
        "shell/failure.jte",
        Map.of(
            "language", tag.value(),
            "direction", tag.direction(),
            "title", words.title(),
            "text", words.text(),
            "home", messages.text(locale, "shell.home"),
            "light", messages.text(locale, "shell.light"),
            "again", words.report().isEmpty() ? "" : messages.text(locale, "shell.try-again"),
            "report", words.report()));
  }

  /// What the answer says; a failure also has a reference and a sentence to report it with.
  private record Words(String code, String title, String text, String reference, String report) {

    Words(String code, String title, String text) {
      this(code, title, text, "", "");
    }
  }

  private static HttpStatus status(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static boolean readsHtml(HttpServletRequest request) {
    List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
    return accepted.stream()
        .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
  }
}
