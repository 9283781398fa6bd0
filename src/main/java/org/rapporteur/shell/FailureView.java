package org.rapporteur.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.shared.database.DatabaseFailure;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.HttpStatuses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Shown after an unexpected error.
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

  private final transient FailureLog failures;

  FailureView(FailureLog failures) {
    this.failures = failures;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    var failure = failures.record(error.getCaughtException());
    var reloadLink =
        new Anchor(
            "/" + event.getLocation().getPathWithQueryParameters(),
            getTranslation("shell.try-again"));
    reloadLink.getElement().setAttribute("router-ignore", true);
    if (DatabaseFailure.isCauseOf(error.getCaughtException())) {
      showMessage(
          getTranslation("shell.unavailable"),
          getTranslation("shell.unavailable.text"),
          reloadLink);
      VaadinResponse.getCurrent()
          .setHeader(HttpHeaders.RETRY_AFTER, HttpStatuses.RETRY_AFTER_SECONDS);
      return HttpStatus.SERVICE_UNAVAILABLE.value();
    }
    showMessage(getTranslation("shell.failure"), getTranslation("shell.failure.text"), reloadLink);
    addFootnote(
        new Span(
            getTranslation(
                "shell.failure.reference",
                failure.reference(),
                UtcTime.format(failure.at(), getLocale()))));
    return HttpStatus.INTERNAL_SERVER_ERROR.value();
  }
}
