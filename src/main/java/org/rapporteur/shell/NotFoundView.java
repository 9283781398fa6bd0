package org.rapporteur.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// No view answers at this address.
@AnonymousAllowed
class NotFoundView extends Says implements HasErrorParameter<NotFoundException> {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    say(getTranslation("shell.not-found"), getTranslation("shell.not-found.text"), home());
    return 404;
  }
}
