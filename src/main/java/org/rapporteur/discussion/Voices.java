package org.rapporteur.discussion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.DelegationService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// Finds in whose name a viewer speaks, and the contributor that name is in a consultation.
@Component
class Voices {

  private final PersonService people;
  private final DelegationService delegations;
  private final ContributorRepository contributors;
  private final Counters counters;

  Voices(
      PersonService people,
      DelegationService delegations,
      ContributorRepository contributors,
      Counters counters) {
    this.people = people;
    this.delegations = delegations;
    this.contributors = contributors;
    this.counters = counters;
  }

  Voice of(Viewer viewer, @Nullable DelegationId delegation, String act) {
    var person = viewer.actor(act);
    if (delegation == null) {
      var self = people.find(person).orElseThrow(() -> new NotFound("person", person.value()));
      return Voice.of(person, self.name(), self.affiliation());
    }
    if (!viewer.speaksFor(delegation)) {
      throw new NotSpeaking();
    }
    var found =
        delegations
            .find(delegation)
            .orElseThrow(() -> new NotFound("delegation", delegation.value()));
    return Voice.of(person, viewer.name(), delegation, found.name(), found.affiliation());
  }

  Contributor contributor(ConsultationId consultation, Voice voice) {
    return find(consultation, voice).orElseGet(() -> add(consultation, voice));
  }

  private Contributor add(ConsultationId consultation, Voice voice) {
    counters.lock(consultation);
    return find(consultation, voice)
        .orElseGet(
            () ->
                contributors.save(
                    new Contributor(
                        consultation.value(), counters.nextContributor(consultation), voice)));
  }

  private Optional<Contributor> find(ConsultationId consultation, Voice voice) {
    return contributors.findByConsultationIdAndHolder(consultation.value(), voice.holder());
  }
}
