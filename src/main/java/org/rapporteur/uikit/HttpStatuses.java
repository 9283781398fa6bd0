package org.rapporteur.uikit;

import org.rapporteur.shared.Refusal;
import org.springframework.http.HttpStatus;

/// Maps refusals to HTTP status codes.
public final class HttpStatuses {

  /// Value of the header `Retry-After` while the database is unavailable.
  public static final String RETRY_AFTER_SECONDS = "5";

  private HttpStatuses() {}

  public static HttpStatus forRefusal(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case SIGN_IN_NEEDED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case GONE -> HttpStatus.GONE;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
    };
  }
}
