package org.rapporteur.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// The view exists, for people in other roles.
@AnonymousAllowed
class AccessDeniedView extends Says implements HasErrorParameter<AccessDeniedException> {

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    say(getTranslation("shell.refused.forbidden"), getTranslation("refusal.not-allowed"), home());
    return 403;
  }
}
