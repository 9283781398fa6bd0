package org.rapporteur.notification.mail;

import java.util.Locale;
import org.rapporteur.moderation.ContributorNotice;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders the title of a moderation decision for its contributor, such as "C147 was published".
@Component
public class DecisionTitles {

  private final Messages messages;

  DecisionTitles(Messages messages) {
    this.messages = messages;
  }

  public String render(ContributorNotice notice, Locale locale) {
    return messages.text(
        locale, "notification.decision." + notice.decision().action(), notice.subject());
  }
}
