package org.rapporteur.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Toast;
import org.springframework.stereotype.Component;

/// Gives the live page its language, and says in words what Vaadin would say in its own.
@Component
class LivePage implements VaadinServiceInitListener {

  private final transient PageLanguage language;
  private final transient Messages messages;
  private final transient Failures failures;

  LivePage(PageLanguage language, Messages messages, Failures failures) {
    this.language = language;
    this.messages = messages;
    this.failures = failures;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(this::systemMessages);
    event.getSource().addSessionInitListener(this::sessionStarts);
    event.getSource().addUIInitListener(this::pageStarts);
  }

  private void sessionStarts(SessionInitEvent event) {
    event.getSession().setErrorHandler(this::failed);
  }

  private void pageStarts(UIInitEvent event) {
    var ui = event.getUI();
    if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request) {
      ui.setLocale(language.resolveLocale(request.getHttpServletRequest()));
    }
    var dialog = ui.getReconnectDialogConfiguration();
    dialog.setDialogText(messages.text(ui.getLocale(), "shell.offline"));
    dialog.setDialogTextGaveUp(messages.text(ui.getLocale(), "shell.offline.given-up"));
    ui.getPage()
        .executeJs(
            "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0",
            messages.text(ui.getLocale(), "shell.online"));
  }

  /// What an act on a page threw. A refusal that no view caught still gets its sentence.
  private void failed(ErrorEvent event) {
    var ui = UI.getCurrent();
    Locale locale = ui == null ? Locale.ENGLISH : ui.getLocale();
    String sentence =
        refusalIn(event.getThrowable())
            .map(refusal -> messages.text(locale, refusal))
            .orElseGet(
                () -> {
                  var failure = failures.record(event.getThrowable());
                  return messages.text(locale, "shell.failure.act", failure.reference());
                });
    if (ui != null) {
      Toast.failure(sentence);
    }
  }

  private static Optional<Refusal> refusalIn(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst();
  }

  private SystemMessages systemMessages(SystemMessagesInfo info) {
    Locale locale = info.getLocale();
    // The notice of a session that ended stays off: pages are let go after minutes, and a reader
    // who comes back to one should see it load, not a message to press.
    var texts = new CustomizedSystemMessages();
    texts.setSessionExpiredCaption(messages.text(locale, "shell.session-ended"));
    texts.setSessionExpiredMessage(messages.text(locale, "shell.session-ended.text"));
    texts.setInternalErrorCaption(messages.text(locale, "shell.internal-error"));
    texts.setInternalErrorMessage(messages.text(locale, "shell.internal-error.text"));
    texts.setSyncErrorCaption(messages.text(locale, "shell.internal-error"));
    texts.setSyncErrorMessage(messages.text(locale, "shell.internal-error.text"));
    texts.setCookiesDisabledCaption(messages.text(locale, "shell.no-cookies"));
    texts.setCookiesDisabledMessage(messages.text(locale, "shell.no-cookies.text"));
    return texts;
  }
}
