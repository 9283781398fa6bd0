package org.rapporteur.notification.following;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonId;
import org.springframework.stereotype.Component;

/// Who wants mail of what is their own, as they chose for answers to their comments.
@Component
public class OwnMail {

  private static final Set<Telling> BY_MAIL = EnumSet.of(Telling.AT_ONCE, Telling.DAILY);

  private final TellingRepository tellings;

  OwnMail(TellingRepository tellings) {
    this.tellings = tellings;
  }

  /// Those of them who do. What is told once comes by one mail at once, also to whoever has their
  /// news once a day.
  public Set<PersonId> wantedBy(Collection<PersonId> people) {
    var chosen = tellings.ofOwn(people);
    return people.stream()
        .filter(person -> BY_MAIL.contains(chosen.getOrDefault(person, TellingChoice.USUAL.own())))
        .collect(Collectors.toSet());
  }
}
