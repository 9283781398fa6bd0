package org.rapporteur.uikit.frame;

import java.util.List;
import java.util.Optional;

/// Content of the account menu in the page header; the identity module provides it.
public interface AccountMenu {

  /// Display name of the signed-in person; empty for visitors.
  Optional<String> signedInName();

  /// Account links if signed in; otherwise the links to sign in, the last one as a button.
  List<NavigationItem> links();

  void signOut();
}
