package org.rapporteur.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.Timestamp;

/// The view could not be made, and the fault is ours.
@AnonymousAllowed
class FailureView extends Says implements HasErrorParameter<Exception> {

  private final transient Failures failures;

  FailureView(Failures failures) {
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
    say(getTranslation("shell.failure"), getTranslation("shell.failure.text"), again);
    refer(
        new Span(
            getTranslation(
                "shell.failure.reference",
                failure.reference(),
                Timestamp.words(failure.at(), getLocale()))));
    return 500;
  }
}
