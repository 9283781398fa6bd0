package org.rapporteur.uikit;

import java.util.List;
import java.util.Optional;

/// The frame's account menu; whoever knows the people fills it.
public interface AccountMenu {

  /// As whom the reader is signed in, if at all.
  Optional<String> name();

  /// Signed in: the places of the account. Otherwise: how to sign in, the last one drawn as a
  /// button.
  List<NavigationItem> links();

  void signOut();
}
