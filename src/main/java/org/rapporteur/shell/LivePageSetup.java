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
import org.rapporteur.shared.database.DatabaseFailure;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Toast;
import org.springframework.stereotype.Component;

/// Configures live pages: their language, the texts of Vaadin's messages, and the display of errors
/// from event listeners.
@Component
class LivePageSetup implements VaadinServiceInitListener {

  private final transient PageLanguage language;
  private final transient Messages messages;
  private final transient FailureLog failures;

  LivePageSetup(PageLanguage language, Messages messages, FailureLog failures) {
    this.language = language;
    this.messages = messages;
    this.failures = failures;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(this::createSystemMessages);
    event.getSource().addSessionInitListener(this::initSession);
    event.getSource().addUIInitListener(this::initPage);
  }

  private void initSession(SessionInitEvent event) {
    event.getSession().setErrorHandler(this::handleError);
  }

  private void initPage(UIInitEvent event) {
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

  /// Shows a message for an exception from an event listener; refusals show their own text.
  private void handleError(ErrorEvent event) {
    var ui = UI.getCurrent();
    Locale locale = ui == null ? Locale.ENGLISH : ui.getLocale();
    String message =
        findRefusal(event.getThrowable())
            .map(refusal -> messages.text(locale, refusal))
            .orElseGet(() -> recordFailure(event.getThrowable(), locale));
    if (ui != null) {
      Toast.showError(message);
    }
  }

  private String recordFailure(Throwable thrown, Locale locale) {
    var failure = failures.record(thrown);
    return DatabaseFailure.isCauseOf(thrown)
        ? messages.text(locale, "shell.unavailable.action")
        : messages.text(locale, "shell.failure.action", failure.reference());
  }

  private static Optional<Refusal> findRefusal(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst();
  }

  private SystemMessages createSystemMessages(SystemMessagesInfo info) {
    Locale locale = info.getLocale();
    // The message for an expired session is not enabled: sessions end after minutes, and the page
    // of a returning reader should just reload.
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
