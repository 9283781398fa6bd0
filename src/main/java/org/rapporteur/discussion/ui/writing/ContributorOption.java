package org.rapporteur.discussion.ui.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// A contributor to act as: the user (no delegation), a delegation or the secretariat.
public record ContributorOption(
    @Nullable DelegationId delegation, boolean isOfficial, String label) {

  /// The user first, then their delegations.
  public static List<ContributorOption> listOptions(
      String ownLabel, List<DelegationDetails> delegations) {
    var options = new ArrayList<ContributorOption>();
    options.add(new ContributorOption(null, false, ownLabel));
    delegations.forEach(
        delegation ->
            options.add(new ContributorOption(delegation.id(), false, delegation.name())));
    return options;
  }

  public static ContributorOption forSecretariat(String label) {
    return new ContributorOption(null, true, label);
  }
}
