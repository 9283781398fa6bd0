package org.rapporteur.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.Viewer;

/// The contributors of a sample consultation as viewers, with their delegations. The keys are those
/// of the sample file.
final class SampleContributors {

  private final Map<String, Viewer> viewers = new HashMap<>();
  private final Map<String, DelegationId> delegations = new HashMap<>();

  void add(String key, PersonDetails person, @Nullable DelegationId delegation) {
    viewers.put(
        key,
        new Viewer(
            person.id(),
            person.name(),
            person.affiliation(),
            false,
            Set.of(),
            Set.of(),
            delegation == null ? Set.of() : Set.of(delegation)));
    if (delegation != null) {
      delegations.put(key, delegation);
    }
  }

  Viewer getViewer(String key) {
    return Objects.requireNonNull(viewers.get(key), key);
  }

  /// Returns the delegation for which the contributor speaks and takes positions; null if there is
  /// none.
  @Nullable DelegationId findDelegation(String key) {
    return delegations.get(key);
  }
}
