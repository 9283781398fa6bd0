package org.rapporteur.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;

/// A rule said no before the view stood: its sentence, and where to go from there.
@AnonymousAllowed
class RefusalView extends Says implements HasErrorParameter<Refusal> {

  private final transient Messages messages;

  RefusalView(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
    var refusal = error.getException();
    var action =
        refusal.kind() == Refusal.Kind.SIGN_IN_NEEDED
            ? new Anchor("/sign-in", getTranslation("shell.sign-in"))
            : home();
    say(getTranslation(heading(refusal.kind())), messages.text(getLocale(), refusal), action);
    return Statuses.of(refusal).value();
  }

  static String heading(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> "shell.not-found";
      case SIGN_IN_NEEDED -> "shell.refused.sign-in-needed";
      case FORBIDDEN -> "shell.refused.forbidden";
      case GONE -> "shell.refused.gone";
      case TOO_MANY -> "shell.refused.too-many";
      case INVALID, CONFLICT, TOO_LARGE -> "shell.refused";
    };
  }
}
