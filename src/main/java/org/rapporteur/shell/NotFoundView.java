package org.rapporteur.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.http.HttpStatus;

/// Shown if no view exists at the path.
@AnonymousAllowed
class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

  private final transient Messages messages;
  private final transient HtmlTemplates templates;

  NotFoundView(Messages messages, HtmlTemplates templates) {
    this.messages = messages;
    this.templates = templates;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    showMessage(
        getTranslation("shell.not-found"),
        getTranslation("shell.not-found.text"),
        new NotFoundSearchForm(templates, messages, getLocale(), ""));
    return HttpStatus.NOT_FOUND.value();
  }
}
