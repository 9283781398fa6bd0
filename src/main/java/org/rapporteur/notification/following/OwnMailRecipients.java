package org.rapporteur.notification.following;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonId;
import org.springframework.stereotype.Component;

/// Selects people who want mail about their own contributions.
@Component
public class OwnMailRecipients {

  private static final Set<NotificationPreference> MAIL_PREFERENCES =
      EnumSet.of(NotificationPreference.AT_ONCE, NotificationPreference.DAILY);

  private final NotificationPreferenceSql preferenceSql;

  OwnMailRecipients(NotificationPreferenceSql preferenceSql) {
    this.preferenceSql = preferenceSql;
  }

  /// Includes people who chose the daily mail, because it contains only news of followed places.
  public Set<PersonId> select(Collection<PersonId> people) {
    var preferences = preferenceSql.findForOwnComments(people);
    return people.stream()
        .filter(
            person ->
                MAIL_PREFERENCES.contains(
                    preferences.getOrDefault(person, DefaultPreferences.INITIAL.own())))
        .collect(Collectors.toSet());
  }
}
