package org.rapporteur.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Provides the message bundles to Vaadin components.
@Component
class VaadinTranslations implements I18NProvider {

  private final transient Messages messages;

  VaadinTranslations(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return PageLanguage.listTranslated(messages).stream().map(LanguageTag::locale).toList();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return messages.text(locale, key, arguments);
  }
}
