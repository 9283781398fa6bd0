package org.rapporteur.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;

/// No view answers at this address.
@AnonymousAllowed
class NotFoundView extends Says implements HasErrorParameter<NotFoundException> {

  private final transient Messages messages;
  private final transient Templates templates;

  NotFoundView(Messages messages, Templates templates) {
    this.messages = messages;
    this.templates = templates;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    say(
        getTranslation("shell.not-found"),
        getTranslation("shell.not-found.text"),
        new FindForm(templates, messages, getLocale(), ""));
    return 404;
  }
}
