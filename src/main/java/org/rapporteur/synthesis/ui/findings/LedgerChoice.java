package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.LedgerEntry.Outcome;

/// Which comments of the ledger are shown: of one outcome or of each, of one group or of all.
public record LedgerChoice(@Nullable Outcome outcome, @Nullable StakeholderGroup group) {

  /// Of an address that names neither those set aside, because a person answers for them; of one
  /// that names a group every outcome.
  public static LedgerChoice of(QueryParameters query) {
    var group = named(StakeholderGroup.values(), query.getSingleParameter("group"));
    var outcome = named(Outcome.values(), query.getSingleParameter("outcome"));
    return new LedgerChoice(
        outcome.orElse(group.isPresent() ? null : Outcome.SET_ASIDE), group.orElse(null));
  }

  public boolean shows(LedgerEntry entry) {
    return (outcome == null || entry.outcome() == outcome)
        && (group == null || entry.group() == group);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> name) {
    return Stream.of(all).filter(each -> name.filter(each.name()::equals).isPresent()).findFirst();
  }
}
