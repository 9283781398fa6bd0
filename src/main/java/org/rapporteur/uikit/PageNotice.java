package org.rapporteur.uikit;

import java.util.Optional;

/// A notice above every page while a condition holds, such as "this is a sample".
public interface PageNotice {

  Optional<NoticeText> notice();

  /// Message key of the notice, and an optional link after it.
  record NoticeText(String key, Optional<NavigationItem> link) {}
}
