package org.rapporteur.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.HttpStatuses;

/// Shown if a business rule refused the request: the reason and a next step.
@AnonymousAllowed
class RefusalView extends ErrorPage implements HasErrorParameter<Refusal> {

  private final transient Messages messages;
  private final transient HtmlTemplates templates;

  RefusalView(Messages messages, HtmlTemplates templates) {
    this.messages = messages;
    this.templates = templates;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> error) {
    var refusal = error.getException();
    String heading = headingFor(messages, getLocale(), refusal);
    String text = messages.text(getLocale(), refusal);
    switch (refusal.kind()) {
      case NOT_FOUND -> {
        // CommentNotFound names the consultation, so that the form searches in it.
        var consultation = refusal.facts().getOrDefault("in", "").toString();
        showMessage(
            heading, text, new NotFoundSearchForm(templates, messages, getLocale(), consultation));
      }
      case SIGN_IN_NEEDED ->
          showMessage(heading, text, new Anchor("/sign-in", getTranslation("shell.sign-in")));
      default -> showMessage(heading, text, homeLink());
    }
    return HttpStatuses.forRefusal(refusal).value();
  }

  /// Returns the refusal's own heading if it has one, otherwise the heading of its kind.
  static String headingFor(Messages messages, Locale locale, Refusal refusal) {
    String specificKey = "refusal." + refusal.code() + ".heading";
    return messages.hasKey(specificKey)
        ? messages.text(locale, specificKey, refusal.facts())
        : messages.text(locale, headingKey(refusal.kind()));
  }

  private static String headingKey(Refusal.Kind kind) {
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
