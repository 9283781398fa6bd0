package org.rapporteur.discussion.ui.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// A contributor that the user can act as: themselves, a delegation or the secretariat.
/// @param delegation null for the user and for the secretariat
/// @param isOfficial true for the secretariat
public record ContributorOption(
    @Nullable DelegationId delegation, boolean isOfficial, String label) {

  /// Creates a modifiable list of options: the user first, then their delegations.
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
