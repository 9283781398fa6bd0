package org.rapporteur.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.Timestamp;

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
    var again =
        new Anchor(
            "/" + event.getLocation().getPathWithQueryParameters(),
            getTranslation("shell.try-again"));
    again.getElement().setAttribute("router-ignore", true);
    showMessage(getTranslation("shell.failure"), getTranslation("shell.failure.text"), again);
    addReference(
        new Span(
            getTranslation(
                "shell.failure.reference",
                failure.reference(),
                Timestamp.text(failure.at(), getLocale()))));
    return 500;
  }
}
