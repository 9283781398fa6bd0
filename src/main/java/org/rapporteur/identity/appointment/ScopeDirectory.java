package org.rapporteur.identity.appointment;

import java.util.List;
import java.util.Locale;

/// Lists the scopes other than the institution. Implemented by the module that owns them, because
/// identity depends on no other module.
public interface ScopeDirectory {

  /// Lists the scopes, newest first, with names in the requested language.
  List<NamedScope> listScopes(Locale locale);
}
