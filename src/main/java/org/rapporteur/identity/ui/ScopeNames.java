package org.rapporteur.identity.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.appointment.NamedScope;

/// Display names of scopes, for lists of roles.
final class ScopeNames {

  private final Map<RoleScope, String> names;

  ScopeNames(List<NamedScope> scopes) {
    names =
        scopes.stream()
            .collect(
                Collectors.toMap(NamedScope::scope, NamedScope::name, (name, duplicate) -> name));
  }

  /// Returns the name, or the number of a scope that no longer exists.
  String nameOf(RoleScope scope) {
    return names.getOrDefault(scope, String.valueOf(scope.value()));
  }
}
