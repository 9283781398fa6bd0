package org.rapporteur.analysis.material;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person or a delegation. Group, region and development status of the country are the codes of
/// the module `identity`.
///
/// @param name of the delegation or organization; null if the contributor stated none
/// @param region null for international organizations and contributors without a country
public record SourceContributor(
    int number,
    boolean delegation,
    @Nullable String name,
    String group,
    @Nullable String region,
    Set<String> development) {

  /// Code of contributors without a group. It is not tested as a group.
  public static final String NOT_STATED = "NOT_STATED";

  /// Code under which contributors without a region are counted.
  public static final String NO_REGION = "NONE";

  public SourceContributor {
    development = Set.copyOf(development);
  }

  public boolean statesGroup() {
    return !group.equals(NOT_STATED);
  }
}
