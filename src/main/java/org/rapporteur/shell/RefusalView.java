package org.rapporteur.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Templates;

/// A rule said no before the view stood: its sentence, and where to go from there.
@AnonymousAllowed
class RefusalView extends Says implements HasErrorParameter<Refusal> {

  private final transient Messages messages;
  private final transient Templates templates;

  RefusalView(Messages messages, Templates templates) {
    this.messages = messages;
    this.templates = templates;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
    var refusal = error.getException();
    String heading = heading(messages, getLocale(), refusal);
    String text = messages.text(getLocale(), refusal);
    switch (refusal.kind()) {
      case NOT_FOUND -> {
        var consultation = refusal.facts().getOrDefault("in", "").toString();
        say(heading, text, new FindForm(templates, messages, getLocale(), consultation));
      }
      case SIGN_IN_NEEDED ->
          say(heading, text, new Anchor("/sign-in", getTranslation("shell.sign-in")));
      default -> say(heading, text, home());
    }
    return Statuses.of(refusal).value();
  }

  /// A heading of its own, where a refusal has one, or that of its kind.
  static String heading(Messages messages, Locale locale, Refusal refusal) {
    String own = "refusal." + refusal.code() + ".heading";
    return messages.has(own)
        ? messages.text(locale, own, refusal.facts())
        : messages.text(locale, heading(refusal.kind()));
  }

  private static String heading(Refusal.Kind kind) {
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
