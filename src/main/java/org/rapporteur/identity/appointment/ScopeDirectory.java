package org.rapporteur.identity.appointment;

import java.util.List;
import java.util.Locale;

/// Which scopes there are besides the institution. The module that owns them implements it, because
/// identity knows none of them.
public interface ScopeDirectory {

  /// The scopes that someone can be appointed in, the newest first, named in the language asked
  /// for.
  List<NamedScope> scopes(Locale locale);
}
