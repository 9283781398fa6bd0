package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.HttpStatuses;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Converts exceptions to RFC 9457 problems, independent of the media types that the client
/// accepts. Unexpected failures go to the error page.
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

  private static final String ROOT = "/api";

  private final Messages messages;
  private final PageLanguage language;
  private final JsonMapper mapper;

  ApiExceptionResolver(Messages messages, PageLanguage language, JsonMapper mapper) {
    this.messages = messages;
    this.language = language;
    this.mapper = mapper;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    String path = request.getRequestURI();
    if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
      return null;
    }
    return switch (failure) {
      case Refusal refusal -> writeRefusal(request, response, refusal);
      case MethodArgumentTypeMismatchException e ->
          writeProblem(
              request,
              response,
              HttpStatus.BAD_REQUEST,
              "parameter.form",
              Map.of("field", e.getName()));
      case HttpRequestMethodNotSupportedException e -> writeMethodNotAllowed(request, response, e);
      case HttpMediaTypeNotSupportedException e -> writeMediaTypeNotSupported(request, response, e);
      case HttpMediaTypeNotAcceptableException e ->
          writeProblem(
              request, response, HttpStatus.NOT_ACCEPTABLE, "media-type.not-acceptable", Map.of());
      default -> null;
    };
  }

  ModelAndView writeRefusal(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.SIGN_IN_NEEDED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (refusal.kind() == Refusal.Kind.TOO_MANY
        && refusal.facts().get("minutes") instanceof Number minutes) {
      response.setHeader(
          HttpHeaders.RETRY_AFTER,
          String.valueOf(Duration.ofMinutes(minutes.longValue()).toSeconds()));
    }
    return writeProblem(
        request, response, HttpStatuses.forRefusal(refusal), refusal.code(), refusal.facts());
  }

  private ModelAndView writeMediaTypeNotSupported(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMediaTypeNotSupportedException failure) {
    response.setHeader(HttpHeaders.ACCEPT, MediaType.toString(failure.getSupportedMediaTypes()));
    return writeProblem(
        request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type.not-supported", Map.of());
  }

  private ModelAndView writeMethodNotAllowed(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpRequestMethodNotSupportedException failure) {
    String[] supportedMethods = failure.getSupportedMethods();
    if (supportedMethods != null) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", supportedMethods));
    }
    return writeProblem(
        request,
        response,
        HttpStatus.METHOD_NOT_ALLOWED,
        "method.not-allowed",
        Map.of("method", failure.getMethod()));
  }

  private ModelAndView writeProblem(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      Map<String, ?> facts) {
    Locale locale = language.resolveLocale(request);
    Object field = facts.get("field");
    var problem =
        new ProblemJson(
            "about:blank",
            messages.text(locale, "api.problem." + status.value()),
            status.value(),
            messages.text(locale, "refusal." + code, facts),
            code,
            field == null ? null : field.toString());
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    try {
      response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    } catch (IOException e) {
      throw new UncheckedIOException("The client is gone", e);
    }
    return new ModelAndView();
  }
}
